import { cacheMs, maxBodyBytes } from '../config/limits.ts'
import type { KeepAlive } from '../http/disconnect.ts'
import { ProblemError } from '../http/problem.ts'
import { createDeadline } from '../upstream/deadline.ts'
import { contactDesk, type SendUpstream, type UpstreamRequest } from '../upstream/upstream.ts'
import { checked } from './checked.ts'
import { exactMatches } from './exact-matches.ts'
import { createSharedReads, type Reader } from './shared-reads.ts'

export type Asker = Reader & { person: string; requestId: string }

/**
 * Each function returns the text of a JSON body with `data`, or throws a problem. Concurrent requests of one person for
 * the same thing share a call, which ends when all of them disconnect. People do not share calls, so that nobody waits
 * in another person's queue; field definitions are shared by all.
 */
export type Lookups = {
  contact(id: number, asker: Asker): Promise<string>
  /** Whether this person's call is under way already, and kept for whoever asks next. */
  keepsContact(id: number, person: string): boolean
  fieldDefinitions(asker: Asker): Promise<string>
  group(id: number, asker: Asker): Promise<string>
  contactsByPhone(phone: string, asker: Asker): Promise<string>
  stopListByPhone(phone: string, asker: Asker): Promise<string>
  /** Whether `fieldDefinitions` answers without asking upstream. */
  keepsFieldDefinitions(): boolean
}

type Options = {
  send: SendUpstream
  now: () => number
  deadlineMs: number
  keepAlive?: KeepAlive | undefined
  /** Gets each contact that BSG answers with, parsed but not checked. */
  onContact?: (contact: unknown) => void
}

type Lookup = Pick<UpstreamRequest, 'deadline' | 'requestId' | 'person' | 'subject'>

/** All calls to upstream besides those for tokens. They only read. */
export function createLookups({ send, now, deadlineMs, keepAlive, onContact }: Options): Lookups {
  const shared = createSharedReads(() => createDeadline(deadlineMs, now), keepAlive)
  let definitions: { text: string; keptUntil: number } | undefined

  const share = (
    subject: string,
    { person, requestId, ...reader }: Asker,
    read: (lookup: Lookup) => Promise<string>,
  ): Promise<string> =>
    shared.read(`${person}\n${subject}`, reader, (deadline) => read({ requestId, deadline, person, subject }))

  async function search(paths: [string, ...string[]], phone: string, lookup: Lookup): Promise<string> {
    const query = {
      'page[offset]': '0',
      'page[limit]': '15',
      'search[field]': 'phone',
      'search[operator]': '=',
      'search[value]': phone,
    }
    const request = { method: 'GET', query, mostBytes: maxBodyBytes.upstreamSearch, ...lookup } as const
    const [path, otherPath] = paths
    let answer = await send({ ...request, path })
    if (answer.status === 404 && otherPath) answer = await send({ ...request, path: otherPath })
    checked(answer)
    return exactMatches(answer, phone)
  }

  const kept = () => (definitions && now() < definitions.keptUntil ? definitions.text : undefined)

  return {
    contact: (id, asker) =>
      share(`contact ${id}`, asker, async (lookup) => {
        const answer = await send({ method: 'GET', path: `/api/contacts/${id}`, ...lookup })
        if (answer.status === 422 && /^invalid contact id$/i.test(String(answer.body.message))) {
          throw new ProblemError('not-found')
        }
        const text = checked(answer)
        onContact?.(answer.body.data)
        return text
      }),
    keepsContact: (id, person) => shared.isKept(`${person}\ncontact ${id}`),
    fieldDefinitions: (asker) =>
      share('field definitions', { ...asker, person: contactDesk }, async (lookup) => {
        const text = kept()
        if (text !== undefined) return text
        const read = checked(await send({ method: 'GET', path: '/api/contacts/fields', ...lookup }))
        definitions = { text: read, keptUntil: now() + cacheMs.fieldDefinitions }
        return read
      }),
    group: (id, asker) =>
      share(`group ${id}`, asker, async (lookup) =>
        checked(await send({ method: 'GET', path: `/api/groups/${id}`, ...lookup })),
      ),
    contactsByPhone: (phone, asker) =>
      share(`contacts ${phone}`, asker, (lookup) => search(['/api/contacts/search'], phone, lookup)),
    // The vendor's pages disagree about the path; all its SDKs use the singular.
    stopListByPhone: (phone, asker) =>
      share(`stop list ${phone}`, asker, (lookup) =>
        search(['/api/stoplist/search', '/api/stoplists/search'], phone, lookup),
      ),
    keepsFieldDefinitions: () => kept() !== undefined,
  }
}
