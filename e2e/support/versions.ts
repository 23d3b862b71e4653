import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuildFolders } from '../../src/build/build-folders.ts'

const built = fileURLToPath(new URL('../../dist/', import.meta.url))

/** The hash in a file's name: eight characters before its ending. */
const hash = /-([\w-]{8})(?=\.\w+$)/

/**
 * Versions of Contact Desk that have no file name in common, made of the present build: as the build itself leaves them
 * behind, each beside those before.
 * @param name of the folder below `dist`, which is made anew
 */
export function createVersions(name: string) {
  const dist = join(built, name)
  rmSync(dist, { recursive: true, force: true })
  return {
    /** Relative to the project. */
    main: join('dist', name, 'server/main.js'),
    /** @param mark four characters that the names of this version's files get */
    build(mark: string): void {
      const folders = createBuildFolders(dist)
      cpSync(join(built, 'server/'), join(folders.aside, 'server'), { recursive: true, dereference: true })
      copyPage(join(built, 'web'), join(folders.aside, 'web'), mark)
      folders.take(new Date())
    },
    remove: () => rmSync(dist, { recursive: true, force: true }),
  }
}

function copyPage(from: string, to: string, mark: string): void {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.\w+$/.test(file) && !/\.(?:br|gz|map)$/.test(file),
  )
  const hashes = new Map(files.flatMap((file) => (hash.exec(file)?.[1] ?? '').match(/.{8}/g) ?? []).map(renamed))
  const known = new RegExp([...hashes.keys()].join('|'), 'g')
  const renew = (text: string) => text.replaceAll(known, (found) => hashes.get(found) ?? found)
  function renamed(found: string): [string, string] {
    return [found, mark + found.slice(mark.length)]
  }
  mkdirSync(join(to, 'assets'), { recursive: true })
  for (const file of files) {
    const bytes = readFileSync(join(from, file))
    const isText = /\.(?:js|css|html)$/.test(file)
    writeFileSync(join(to, renew(file)), isText ? renew(bytes.toString()) : bytes)
  }
}
