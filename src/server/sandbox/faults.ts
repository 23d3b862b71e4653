import { scenarios } from '#contract/scenarios.ts'
import { BrokenConnection } from './broken-connection.ts'
import { errorAnswer } from './errors.ts'
import { defaultGroup, vendorGroup } from './groups.ts'
import { type Ago, minute, plainContact, type ScenarioIdIn, second } from './scene.ts'

/** IDs whose answer depends on more than the contact. */
export type FaultId = ScenarioIdIn<'Refusals' | 'Broken connections' | 'Malformed answers' | 'Changes'>

type Call = {
  id: number
  /** Counts the calls for this ID, from 1. */
  attempt: number
  ago: Ago
  sleep: (ms: number) => Promise<void>
}

type Fault = (call: Call) => Response | Promise<Response>

const fine: Fault = ({ id }) => Response.json({ data: plainContact(id) })

/** Every second call, so that it can be repeated without a restart. */
function fineAtSecondTry(fault: Fault): Fault {
  return (call) => (call.attempt % 2 === 0 ? fine(call) : fault(call))
}

/** The contact disappears at the first refresh. */
function fineAtFirstTry(fault: Fault): Fault {
  return (call) => (call.attempt % 2 === 1 ? fine(call) : fault(call))
}

/** BSG comes back after two requests of the page, each of which the proxy sends three times. */
function fineAfterSix(fault: Fault): Fault {
  return (call) => ((call.attempt - 1) % 9 < 6 ? fault(call) : fine(call))
}

const changing: Fault = ({ id, attempt, ago }) => {
  const first = {
    fields: { '387701': 'Olena', '387703': 'Kyiv' },
    groups: [defaultGroup],
    hlr_status: 'sent',
    hlr_last_check: ago(minute),
  }
  const second = {
    fields: { '387701': 'Olena', '387703': 'Lviv' },
    groups: [defaultGroup, vendorGroup],
    hlr_status: 'active',
    hlr_last_check: ago(0),
  }
  return Response.json({ data: { ...plainContact(id), ...(attempt % 2 === 1 ? first : second) } })
}

function text(body: string, contentType: string, status = 200): Response {
  return new Response(body, { status, headers: { 'content-type': contentType } })
}

const unavailable: Fault = () =>
  text('<html><body><center><h1>503 Service Temporarily Unavailable</h1></center></body></html>', 'text/html', 503)

const reset: Fault = () => {
  throw new BrokenConnection()
}

const cutOff: Fault = ({ id }) => {
  const whole = new TextEncoder().encode(JSON.stringify({ data: plainContact(id) }))
  throw new BrokenConnection({
    headers: { 'content-type': 'application/json', 'content-length': String(whole.length) },
    half: whole.slice(0, whole.length / 2),
  })
}

const faults: Record<FaultId, Fault> = {
  248454401: () => errorAnswer('tokenInvalid'),
  248454403: () => errorAnswer('forbidden'),
  248454404: () => errorAnswer('notFound'),
  248454422: () => errorAnswer('contactUnknown'),
  248454429: () => errorAnswer('duplicate'),
  248454430: () => errorAnswer('duplicate', { 'retry-after': '5' }),
  248454431: fineAtSecondTry(() => errorAnswer('duplicate', { 'retry-after': '2' })),
  248454500: () => errorAnswer('internal'),
  248454501: fineAtFirstTry(() => errorAnswer('internal')),
  248454503: unavailable,
  248454504: fineAtSecondTry(unavailable),
  248454505: fineAfterSix(unavailable),
  248455001: reset,
  248455002: fineAtSecondTry(reset),
  248455003: () => new Promise(() => {}),
  248455004: async (call) => {
    await call.sleep(3 * second)
    return fine(call)
  },
  248455005: cutOff,
  248456001: () => text('<!doctype html><title>BSG</title><h1>Maintenance</h1>', 'text/html; charset=utf-8'),
  248456002: ({ id }) => text(JSON.stringify({ data: plainContact(id) }), 'text/html; charset=utf-8'),
  248456003: () => text('', 'application/json'),
  248456004: () => text('null', 'application/json'),
  248456005: () => text('<br />\n<b>Warning</b>: Undefined index: fields\n{"data":{}}', 'application/json'),
  248456006: ({ id }) => Response.json({ data: { ...plainContact(id), fields: { '387723': 'a'.repeat(2 ** 20) } } }),
  248456007: () => new Response(null, { status: 302, headers: { location: '/api/contacts/248452739' } }),
  248456008: () => Response.json({ data: plainContact(248459999) }),
  248458001: changing,
}

const faultsById: ReadonlyMap<number, Fault> = new Map(
  scenarios.flatMap(({ id }) => (isFaultId(id) ? [[id, faults[id]] as const] : [])),
)

export function isFaultId(id: number): id is FaultId {
  return Object.hasOwn(faults, id)
}

/** Answers for IDs whose scenario is a fault; `undefined` for all others. */
export function createFaults(sleep: Call['sleep']) {
  const attempts = new Map<number, number>()
  return (id: number, ago: Ago): Response | Promise<Response> | undefined => {
    const fault = faultsById.get(id)
    if (!fault) return undefined
    const attempt = (attempts.get(id) ?? 0) + 1
    attempts.set(id, attempt)
    return fault({ id, attempt, ago, sleep })
  }
}
