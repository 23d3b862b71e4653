import { type Place, portAt, startAll, startDesk, startSignIn } from '../place.ts'

/** The built server alone, as `npm start` runs it. */
export const start = (): Promise<Place> =>
  startAll(async (keep) => {
    const [port, signInPort, providerPort] = [portAt(0), portAt(1), portAt(2)]
    const urlAt = (port: number) => `http://127.0.0.1:${port}`
    const { provider, env, signIn } = await startSignIn(urlAt(signInPort), providerPort)
    keep(provider)
    keep(await startDesk(port))
    keep(await startDesk(signInPort, env))
    return { url: urlAt(port), signIn }
  })
