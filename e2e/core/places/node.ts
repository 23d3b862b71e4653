import { type Place, startDesk, startPair } from '../place.ts'

/** The built server alone, as `npm start` runs it. */
export const start = (): Promise<Place> => startPair(startDesk)
