import { startWorkerd } from '../../edge/workerd.ts'
import { type Place, portAt, startAll, startSignIn } from '../place.ts'

export { whyNot } from '../../edge/workerd.ts'

const common = { LOG_LEVEL: 'warn', SANDBOX_LATENCY: '5', RATE_BURST: '10000' }

/** The Worker of the edge, on the workerd that npm installs. */
export const start = (): Promise<Place> =>
  startAll(async (keep) => {
    const [port, signInPort, providerPort] = [portAt(0), portAt(1), portAt(2)]
    const urlAt = (port: number) => `http://127.0.0.1:${port}`
    const { provider, env, signIn } = await startSignIn(urlAt(signInPort), providerPort)
    keep(provider)
    keep(
      await startWorkerd([
        { port, variables: common },
        { port: signInPort, variables: { ...common, ...env } },
      ]),
    )
    return { url: urlAt(port), signIn }
  })
