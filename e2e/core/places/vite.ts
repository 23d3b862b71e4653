import { type Place, startDesk, startPair } from '../place.ts'

export const isUnbuilt = true

const vite = ['node_modules/vite/bin/vite.js']

/** The server of `npm run dev`. */
export const start = (): Promise<Place> => startPair((port, env = {}) => startDesk(port, env, vite))
