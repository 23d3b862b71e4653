import type { Variable } from './variable.ts'
import { variables } from './variables.ts'

// What README.md and .env.example say of the variables. `npm run docs:variables` writes both files.

const table: [string, Variable][] = Object.entries(variables)

const columns = 120

const head = [
  '# Copy to .env and fill in. The environment wins over this file. Nothing here ever reaches the browser.',
  "# A value with a # in it stands in quotes ('…'), and the file should be yours alone (chmod 600 .env).",
]

/** @returns the README with the table of variables as the code has it */
export function withVariables(readme: string): string {
  const rows = table.map(([name, { default: otherwise, unset, meaning }]) => {
    const shown = unset ?? (otherwise === undefined ? 'none' : `\`${otherwise}\``)
    return `| \`${name}\` | ${shown} | ${meaning} |`
  })
  return readme.replace(/(?<=^\| variable \| default \| meaning \|\n\|---\|---\|---\|\n)(?:\|.*\n)*/m, () =>
    rows.map((row) => `${row}\n`).join(''),
  )
}

/** The text of `.env.example`. */
export function envExample(): string {
  const settings = table
    .filter(([, { isSandboxOnly }]) => !isSandboxOnly)
    .map(([name, { meaning, example, default: otherwise = '' }]) => [
      ...comment(meaning),
      `#${name}=${example ?? otherwise}`,
    ])
  const sandboxOnly = table.filter(([, { isSandboxOnly }]) => isSandboxOnly).map(([name]) => name)
  const tail = [`# npm run sandbox reads no .env: set ${sandboxOnly.join(' and ')} in its environment.`]
  return `${[head, ...settings, tail].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** A meaning as lines of a comment: a sentence without Markdown. */
function comment(meaning: string): string[] {
  const plain = `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`.replaceAll('`', '')
  const lines: string[] = []
  for (const word of plain.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < columns) lines.push(`${lines.pop()} ${word}`)
    else lines.push(`# ${word}`)
  }
  return lines
}
