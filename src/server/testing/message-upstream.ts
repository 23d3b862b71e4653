import type { PageQuestion } from '../proxy/message-pages.ts'
import { type Answer, type Call, json } from './fake-upstream.ts'
import { createMadeServer, type MadeRow } from './made-messages.ts'

/** The page that a request to BSG asks for, and its filters. */
export function questionOf({ query }: Call): PageQuestion & { filters: Record<string, string> } {
  const asked = new URLSearchParams(query)
  const filters = [...asked].flatMap(([name, value]) => {
    const [, filter] = /^filter\[(\w+)\]$/.exec(name) ?? []
    return filter === undefined ? [] : [[filter, value]]
  })
  return {
    sort: asked.get('sort') === 'phone' ? 'phone' : 'id',
    way: asked.get('way') === 'desc' ? 'desc' : 'asc',
    offset: Number(asked.get('page[offset]')),
    limit: Number(asked.get('page[limit]')),
    filters: Object.fromEntries(filters),
  }
}

/** BSG's `GET /api/messages` over made rows. @param members what each message has besides ID and phone */
export function messagesUpstream(rows: readonly MadeRow[], members: (row: MadeRow) => object = () => ({})): Answer {
  const { readPage } = createMadeServer(rows)
  return async (call) => {
    const question = questionOf(call)
    const { offset, limit } = question
    const page = await readPage(question)
    const data = page.rows.map(({ id = 0, phone }) => ({
      id,
      phone: Number(phone),
      ...{ type: 'sms', source: 'rest', status: 'delivered', sender: 'testsms', validity: 72, parts: 1, country: 'UA' },
      created_at: '2025-12-31 23:59:00',
      ...members({ id, phone: phone ?? '' }),
    }))
    return json({ data, meta: { page: { limit, offset, total: page.total } } })
  }
}
