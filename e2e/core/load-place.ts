import type { Place, PlaceModule } from './place.ts'

/** Names the place of this run: a file of `places/`. */
const nameVariable = 'CONTACT_DESK_PLACE_NAME'

/** Says where the place runs, for the processes that test it. */
export const placeVariable = 'CONTACT_DESK_PLACE'

export const placeName = process.env[nameVariable] ?? 'node'

export function loadPlace(): Promise<PlaceModule> {
  return import(`./places/${placeName}.ts`)
}

/** The place that the tests run at; undefined where they start servers of their own. */
export function placeHere(): Omit<Place, 'stop'> | undefined {
  const text = process.env[placeVariable]
  return text === undefined ? undefined : JSON.parse(text)
}
