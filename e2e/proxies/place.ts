import { type Place, portAt, startAll, startDesk, startSignIn } from '../core/place.ts'
import { ownName, type ProxyKind } from './proxy.ts'

/** Two replicas each, without and with signing in, behind a proxy each. */
export function startBehind({ start }: ProxyKind): Promise<Place> {
  return startAll(async (keep) => {
    const urlAt = (place: number) => `https://${ownName}:${portAt(place)}`
    const { provider, env, signIn } = await startSignIn(urlAt(4), portAt(8))
    keep(provider)
    const common = { TRUSTED_PROXIES: '127.0.0.1' }
    const open = { ...common, ALLOW_UNAUTHENTICATED: '1', PUBLIC_URL: urlAt(0) }
    for (const [first, settings] of [
      [0, open],
      [4, { ...common, ...env }],
    ] as const) {
      const [port, plainPort, one, other] = [first, first + 1, first + 2, first + 3].map(portAt) as Four
      for (const started of await Promise.all([one, other].map((port) => startDesk(port, settings)))) keep(started)
      keep(await start({ port, plainPort, replicas: [one, other] }))
    }
    return { url: urlAt(0), signIn }
  })
}

type Four = [number, number, number, number]
