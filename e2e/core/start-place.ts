import { loadPlace, placeVariable } from './load-place.ts'

/** Starts the place of this run before its tests, and tells their workers where it is. */
export default async function startPlace(): Promise<() => Promise<unknown>> {
  const { start } = await loadPlace()
  const { stop, ...place } = await start()
  process.env[placeVariable] = JSON.stringify(place)
  return stop
}
