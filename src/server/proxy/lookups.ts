import type { OnDisconnect } from '../http/disconnect.ts'
import { ProblemError } from '../http/problem.ts'
import { createDeadline } from '../upstream/deadline.ts'
import { contactDesk, type SendUpstream, type UpstreamRequest } from '../upstream/upstream.ts'
import type { UpstreamAnswer } from '../upstream/upstream-answer.ts'
import { exactMatches } from './exact-matches.ts'
import { createSharedReads } from './shared-reads.ts'

/** Who asks: the person, the ID of the request, and what tells when its browser does not wait any more. */
export type Asker = { person: string; requestId: string; onDisconnect: OnDisconnect }

/**
 * What can be looked up; each gives the text of a JSON body with a `data` member, or fails with a problem. A request
 * that joins a call under way gets its answer, and upstream knows that call by the request ID of the first. When nobody
 * waits any more, the call is broken off. People join only their own calls, so that nobody waits in somebody else's
 * queue, or for the end of a time that began before they asked; field definitions are everybody's.
 */
export type Lookups = {
  contact(id: number, asker: Asker): Promise<string>
  fieldDefinitions(asker: Asker): Promise<string>
  contactsByPhone(phone: string, asker: Asker): Promise<string>
  stopListByPhone(phone: string, asker: Asker): Promise<string>
}

type Options = {
  /** Sends with a token. */
  send: SendUpstream
  /** Milliseconds since the epoch. */
  now: () => number
  /** Milliseconds that a lookup may take in all. */
  deadlineMs: number
}

/** What a request to upstream says of the lookup that it is made for. */
type Lookup = Pick<UpstreamRequest, 'deadline' | 'requestId' | 'person' | 'subject'>

/** Field definitions change rarely, and every contact page asks for them. */
const definitionsKeptMs = 5 * 60_000

/** Fifteen rows are asked for, and searches are read row by row. */
const mostSearchBytes = 512 * 1024

/** The only calls that Contact Desk makes at upstream besides those for tokens. All of them only read. */
export function createLookups({ send, now, deadlineMs }: Options): Lookups {
  const shared = createSharedReads(() => createDeadline(deadlineMs, now))
  let definitions: { text: string; keptUntil: number } | undefined

  const share = (
    subject: string,
    { person, requestId, onDisconnect }: Asker,
    read: (lookup: Lookup) => Promise<string>,
  ): Promise<string> =>
    shared(`${person}\n${subject}`, onDisconnect, (deadline) => read({ requestId, deadline, person, subject }))

  async function search(paths: [string, ...string[]], phone: string, lookup: Lookup): Promise<string> {
    const query = {
      'page[offset]': '0',
      'page[limit]': '15',
      'search[field]': 'phone',
      'search[operator]': '=',
      'search[value]': phone,
    }
    const request = { method: 'GET', query, mostBytes: mostSearchBytes, ...lookup } as const
    const [path, otherPath] = paths
    let answer = await send({ ...request, path })
    if (answer.status === 404 && otherPath) answer = await send({ ...request, path: otherPath })
    checked(answer)
    return exactMatches(answer, phone)
  }

  return {
    contact: (id, asker) =>
      share(`contact ${id}`, asker, async (lookup) => {
        const answer = await send({ method: 'GET', path: `/api/contacts/${id}`, ...lookup })
        if (answer.status === 422 && /^invalid contact id$/i.test(String(answer.body.message))) {
          throw new ProblemError('not-found')
        }
        return checked(answer)
      }),
    fieldDefinitions: (asker) =>
      share('field definitions', { ...asker, person: contactDesk }, async (lookup) => {
        if (definitions && now() < definitions.keptUntil) return definitions.text
        const text = checked(await send({ method: 'GET', path: '/api/contacts/fields', ...lookup }))
        definitions = { text, keptUntil: now() + definitionsKeptMs }
        return text
      }),
    contactsByPhone: (phone, asker) =>
      share(`contacts ${phone}`, asker, (lookup) => search(['/api/contacts/search'], phone, lookup)),
    // The vendor's pages disagree about the name; every one of its SDKs uses the singular.
    stopListByPhone: (phone, asker) =>
      share(`stop list ${phone}`, asker, (lookup) =>
        search(['/api/stoplist/search', '/api/stoplists/search'], phone, lookup),
      ),
  }
}

/** The body as it came, once it is one that can be passed on. */
function checked({ status, text, body }: UpstreamAnswer): string {
  const reason = `status ${status}`
  if (status === 403) throw new ProblemError('upstream-forbidden', { reason })
  if (status === 404) throw new ProblemError('not-found')
  if (status >= 400) {
    const detail = `BSG turned the request down with status ${status}, which Contact Desk does not expect here. Tell an administrator.`
    throw new ProblemError('upstream-malformed', { reason, detail })
  }
  if (!('data' in body)) throw new ProblemError('upstream-malformed', { reason: 'no data' })
  return text
}
