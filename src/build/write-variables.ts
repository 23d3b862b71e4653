import { readFile, writeFile } from 'node:fs/promises'
import { envExample, withVariables } from '../server/config/documents.ts'

// Writes what README.md and .env.example say of the variables.

const readme = new URL('../../README.md', import.meta.url)
await writeFile(readme, withVariables(await readFile(readme, 'utf8')))
await writeFile(new URL('../../.env.example', import.meta.url), envExample())
