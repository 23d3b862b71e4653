import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createIsIgnored } from '../docker-ignore.ts'
import type { Stage, Step } from '../read-dockerfile.ts'
import { read, root } from '../root.ts'

// No engine of containers is needed: each stage is a layer over this machine's own files, which stand for the base
// image, and its instructions are carried out in there.

/** Registries are asked only for what this machine has not kept. */
const env = { PATH: process.env.PATH, HOME: process.env.HOME, npm_config_prefer_offline: 'true' }

export type Layer = {
  /** What the stage sees as its root. */
  root: string
  /** What it has changed. */
  changes: string
  /** The working directory. */
  folder: string
}

/** Carries out all stages below a scratch folder. @returns the last one, in which nothing can be written any more */
export function assemble(stages: Stage[], scratch: string): Layer {
  // A layer may not lie on the file system that it covers.
  mkdirSync(scratch, { recursive: true })
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'mode=755', 'contact-desk', scratch])
  const layers = new Map<string, Layer>()
  for (const stage of stages) {
    const base = layers.get(stage.base)
    const layer = addLayer(join(scratch, `${layers.size}`), base)
    for (const step of stage.steps) carryOut(step, layer, layers)
    layers.set(stage.name, layer)
  }
  const [last] = [...layers.values()].slice(-1)
  if (!last) throw new Error('There is no stage')
  execFileSync('mount', ['-o', 'remount,ro', last.root])
  return last
}

/** Undoes all mounts below the scratch folder, and removes it. */
export function release(scratch: string): void {
  execFileSync('umount', ['--recursive', '--lazy', scratch])
  rmdirSync(scratch)
}

function addLayer(place: string, base: Layer | undefined): Layer {
  const [changes, work, merged] = ['changes', 'work', 'root'].map((name) => join(place, name)) as [
    string,
    string,
    string,
  ]
  for (const folder of [changes, work, merged]) mkdirSync(folder, { recursive: true })
  const below = base ? `${base.changes}:/` : '/'
  const options = `lowerdir=${below},upperdir=${changes},workdir=${work}`
  execFileSync('mount', ['-t', 'overlay', '-o', options, 'contact-desk', merged])
  // npm's own store too, so that packages are got once.
  const shared = ['/dev', '/proc', `${env.HOME}/.npm`].filter((path) => existsSync(path))
  for (const path of shared) execFileSync('mount', ['--rbind', path, join(merged, path)])
  return { root: merged, changes, folder: base?.folder ?? '/' }
}

function carryOut(step: Step, layer: Layer, layers: Map<string, Layer>): void {
  if (step.kind === 'folder') {
    layer.folder = step.path
    mkdirSync(join(layer.root, step.path), { recursive: true })
  } else if (step.kind === 'run') {
    const script = `cd ${layer.folder} && ${step.command}`
    execFileSync('chroot', [layer.root, '/bin/sh', '-c', script], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  } else {
    const other = step.from === undefined ? undefined : layers.get(step.from)
    if (step.from !== undefined && !other) throw new Error(`There is no stage ${step.from}`)
    for (const source of step.sources) {
      const target = join(layer.root, resolve(layer.folder, step.target))
      if (other) cpSync(join(other.root, source), target, { recursive: true, verbatimSymlinks: true })
      else copyOurs(source, step.target.endsWith('/') ? join(target, source) : target)
    }
  }
}

const isIgnored = createIsIgnored(read('.dockerignore'))

/** From the project, without what `.dockerignore` leaves out. */
function copyOurs(source: string, target: string): void {
  for (const path of listed(join(root, source))) cpSync(path, join(target, relative(join(root, source), path)))
}

function listed(path: string): string[] {
  if (!existsSync(path)) throw new Error(`There is no ${path}`)
  const name = relative(root, path)
  // No line of ours brings anything back from within a folder that it leaves out.
  if (name !== '' && isIgnored(name)) return []
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => listed(join(path, name))) : [path]
}
