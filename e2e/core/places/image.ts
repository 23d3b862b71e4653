import { execFileSync, spawnSync } from 'node:child_process'
import { type Place, settings, startPair } from '../place.ts'

const image = 'contact-desk'

export const whyNot = () =>
  spawnSync('docker', ['image', 'inspect', image]).status === 0
    ? undefined
    : `it needs an engine that has the image ${image}: docker build --tag ${image} .`

/** The image, with as few rights as compose.yaml gives it, in this machine's own network. */
export const start = (): Promise<Place> => startPair(startContainer)

async function startContainer(port: number, env: Record<string, string> = {}) {
  const all = Object.entries({ ...settings, PORT: String(port), ...env })
  const variables = all.flatMap(([name, value]) => ['--env', `${name}=${value}`])
  const rights = ['--read-only', '--cap-drop=ALL', '--security-opt=no-new-privileges']
  const watch = ['--health-interval=1s', '--network=host', '--detach', '--rm']
  const id = docker('run', ...rights, ...watch, ...variables, image)
  const stop = () => docker('stop', id)
  // Fails when the container has ended.
  for (let health = ''; health !== 'healthy'; health = docker('inspect', '--format={{.State.Health.Status}}', id)) {
    if (health === 'unhealthy') throw new Error(docker('logs', id))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { stop }
}

function docker(...args: string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8' }).trim()
}
