import { type Scenario, scenarios } from '#contract/scenarios.ts'
import { deliveryCast } from './cast-delivery.ts'
import { fieldsCast } from './cast-fields.ts'
import { groupsCast } from './cast-groups.ts'
import { hlrCast } from './cast-hlr.ts'
import { namesCast } from './cast-names.ts'
import { oddCast, stopListCast, vendorCast } from './cast-odd.ts'
import { peopleCast } from './cast-people.ts'
import { textsCast } from './cast-texts.ts'
import { type FaultId, isFaultId } from './faults.ts'
import { type Ago, type Members, plainContact, type Scene } from './scene.ts'

const cast: Record<Exclude<Scenario['id'], FaultId>, Scene> = {
  ...peopleCast,
  ...vendorCast,
  ...hlrCast,
  ...fieldsCast,
  ...namesCast,
  ...textsCast,
  ...groupsCast,
  ...oddCast,
  ...stopListCast,
  ...deliveryCast,
}

const scenes: ReadonlyMap<number, Scene> = new Map(
  scenarios.flatMap(({ id }) => (isFaultId(id) ? [] : [[id, cast[id]] as const])),
)

/** The JSON text of one contact; `undefined` if the cast has no such ID. */
export function castContactText(id: number, ago: Ago): string | undefined {
  const told = scenes.get(id)?.(ago)
  return typeof told === 'object' ? JSON.stringify({ ...plainContact(id), ...told }) : told
}

/** All contacts, for searches. */
export function castContacts(ago: Ago): Members[] {
  return [...scenes].map(([id, scene]) => {
    const told = scene(ago)
    return typeof told === 'string' ? JSON.parse(told) : { ...plainContact(id), ...told }
  })
}
