import { expect, it } from 'vitest'
import { auditLines } from '../testing/audit-lines.ts'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'
import { messagesUpstream } from '../testing/message-upstream.ts'

const phone = '380500000007'
const rows = Array.from({ length: 30 }, (_, index) => ({ id: index + 1, phone: String(380_500_000_000 + index) }))

const setUp = (MASK_PHONES = '1') =>
  createTestApp(
    {
      'GET /api/contacts/77': () => json({ data: { id: 77, phone: Number(phone) } }),
      'GET /api/contacts/78': () => json({ data: { id: 78, phone: null } }),
      'GET /api/contacts/search': () => json({ data: [{ id: 77, phone: Number(phone) }] }),
      'GET /api/messages': messagesUpstream(rows),
      'GET /api/2fa/authentications': () =>
        json({ data: { total: 1, list: [{ recipient: phone, status: 'pending' }] } }),
    },
    { BSG_API_KEY: apiKey, MASK_PHONES },
  )

it.each([
  ['/api/messages/search', '{"contactId":77,"hours":24}', 'messages'],
  ['/api/codes/search', '{"contactId":77,"days":30}', 'codes'],
])(
  '%s finds those of a contact whose phone is masked, and its audit line names the contact',
  async (path, body, event) => {
    const { post, logged } = setUp()
    const answer = await post(path, body)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('380•••••0007')
    expect(text + logged.join('')).not.toContain('0000007')
    expect(auditLines(logged)).toMatchObject([{ event, contactId: 77, outcome: 'ok' }])
    expect((await post(path, body.replace('77', '78'))).status).toBe(400)
  },
)

it('leads from a message to its person, whose phone is masked', async () => {
  const { post, get, logged } = setUp()
  const answer = await post('/api/contacts/search', '{"messageId":8}')
  expect(await answer.json()).toMatchObject({ data: [{ id: 77, phone: '380•••••0007' }] })
  expect(await (await get('/api/messages/8')).json()).toMatchObject({ data: { id: 8, phone: '380•••••0007' } })
  expect(auditLines(logged)[0]).toMatchObject({ event: 'search', contactId: 77, outcome: 'ok' })
  expect(await (await post('/api/contacts/search', '{"messageId":99}')).json()).toMatchObject({ code: 'not-found' })
})

it.each([
  ['/api/messages/search', '{"contactId":77,"hours":24}'],
  ['/api/codes/search', '{"contactId":77,"days":30}'],
  ['/api/contacts/search', '{"messageId":8}'],
])('%s takes %s only where phones are masked', async (path, body) => {
  const { post, upstream } = setUp('')
  expect(await (await post(path, body)).json()).toMatchObject({ code: 'invalid-request' })
  expect(upstream.calls).toEqual([])
})

it.each([
  ['/api/messages/search', '{"contactId":0,"hours":24}', 'invalid-id'],
  ['/api/codes/search', '{"contactId":1.5,"days":30}', 'invalid-id'],
  ['/api/contacts/search', '{"messageId":-8}', 'invalid-id'],
  ['/api/messages/search', '{"contactId":77}', 'invalid-request'],
  ['/api/messages/search', `{"contactId":77,"phone":"${phone}","hours":24}`, 'invalid-request'],
])('%s refuses %s', async (path, body, code) => {
  const { post, upstream } = setUp()
  expect(await (await post(path, body)).json()).toMatchObject({ code })
  expect(upstream.calls).toEqual([])
})
