import { type Place, portAt, startAll, startDesk, startSignIn } from '../place.ts'

export const isUnbuilt = true

const vite = ['node_modules/vite/bin/vite.js']

/** The server of `npm run dev`. */
export const start = (): Promise<Place> =>
  startAll(async (keep) => {
    const [port, signInPort, providerPort] = [portAt(0), portAt(1), portAt(2)]
    const urlAt = (port: number) => `http://127.0.0.1:${port}`
    const { provider, env, signIn } = await startSignIn(urlAt(signInPort), providerPort)
    keep(provider)
    keep(await startDesk(port, {}, vite))
    keep(await startDesk(signInPort, env, vite))
    return { url: urlAt(port), signIn }
  })
