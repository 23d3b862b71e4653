import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { read, root } from './root.ts'

export type Manifest = { apiVersion: string; kind: string } & Record<string, unknown>

const folder = 'deploy/kubernetes'

/** What `kubectl apply -k` would send, by file name. */
export const manifests = new Map<string, Manifest>(
  readdirSync(join(root, folder))
    .filter((name) => name !== 'kustomization.yaml')
    .map((name) => [name, parse(read(`${folder}/${name}`)) as Manifest]),
)

export type Kustomization = {
  resources: string[]
  images: { name: string }[]
  configMapGenerator: { name: string; literals: string[] }[]
}

export const kustomization = parse(read(`${folder}/kustomization.yaml`)) as Kustomization

/** Where the type of a kind lies in `kubernetes-types`, which is made from the published schemas. */
function typeOf({ apiVersion, kind }: Manifest): string {
  const [group, version] = apiVersion.includes('/') ? apiVersion.split('/') : ['core', apiVersion]
  return `import('kubernetes-types/${group?.replace(/\.k8s\.io$/, '')}/${version}').${kind}`
}

/**
 * Compares each manifest with the type of its kind. A literal may have no member that the type lacks, so that misspelt
 * ones are found too.
 * @returns what the compiler says, by the manifest's place in the list
 */
export function findMistakes(all: Manifest[]): Record<number, string> {
  mkdirSync(join(root, 'test-results'), { recursive: true })
  // Below the root, from where the types are found.
  const scratch = mkdtempSync(join(root, 'test-results', 'manifests-'))
  try {
    const file = join(scratch, 'manifests.ts')
    writeFileSync(file, all.map((one) => `void (${JSON.stringify(one)} satisfies ${typeOf(one)})`).join('\n'))
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--moduleDetection', 'force']
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler']
    const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), [...options, ...modules, file], {
      encoding: 'utf8',
    })
    const mistakes = [...stdout.matchAll(/manifests\.ts\((\d+),\d+\): (error .*)/g)]
    if (status !== 0 && mistakes.length === 0) throw new Error(stdout)
    return Object.fromEntries(mistakes.map(([, line, message = '']) => [Number(line) - 1, message]))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
