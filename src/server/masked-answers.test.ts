import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseJson } from '#contract/json.ts'
import { anyContact, leaksIn } from './testing/any-phone.ts'
import type { Answer, Answers } from './testing/fake-upstream.ts'
import { createRidingApp, riddenIn, ridingPage } from './testing/riding-page.ts'
import { unescapedTexts } from './testing/unescaped-texts.ts'

const page = ridingPage()
const contact = '/api/contacts/248000007'

/** JSON, or what is none: an error page that quotes the contact. */
const says = (text: string, status = 200): Answer => {
  return () => new Response(text, { status, headers: { 'content-type': 'application/json' } })
}

const messageId = 4419393338
const insteadId = 4419393339

/** A message, a code and a campaign with phones wherever texts are passed on. */
function deliveryAnswers([phone = '', other = '']: string[], status: number): Answers {
  const said = `Call +${other} or ${phone}`
  const sent = { id: messageId, status: said, type: 'sms', sender: other, created_at: other, sent_at: `at ${phone}` }
  const message = {
    ...{ ...sent, source: 'rest', phone: Number(phone), campaign_id: 4419393330, delivered_at: phone, text: said },
    alternative_channels: { sms: { parts: 1, id: [insteadId] } },
  }
  const code = { ...sent, recipient: phone, channel: other, sender_alt: `+${other}`, messages: [sent] }
  const campaign = { id: 4419393330, name: said, sender: other, status: said }
  const answer = (body: unknown) =>
    says(JSON.stringify(status < 400 ? body : { message: said, errors: message }), status)
  return {
    'GET /api/messages': answer({ data: [message], meta: { page: { total: 1 } } }),
    'GET /api/2fa/authentications': answer({ data: { total: 1, list: [code] } }),
    'GET /api/campaigns/4419393330': answer({ data: campaign }),
  }
}

function answersWith(text: string, group: string, status: number): Answers {
  const data = (body: string) => says(status < 400 ? `{"data":${body},"meta":${text}}` : text, status)
  return {
    [`GET ${contact}`]: data(text),
    'GET /api/contacts/fields': data(`[{"id":388000,"name":"a","description":${group}}]`),
    'GET /api/contacts/search': data(`[${text}]`),
    'GET /api/stoplist/search': data(`[${text}]`),
    'GET /api/groups/1864000': data(group),
    'GET /api/contacts/8': says(`{"data":${text}`),
  }
}

/** One app for all cases, which only the answers of BSG tell apart. */
function setUp() {
  let answers: Answers = {}
  const paths = ['contacts/248000007', 'contacts/fields', 'contacts/search', 'stoplist/search', 'groups/1864000']
  const delivery = ['messages', '2fa/authentications', 'campaigns/4419393330']
  const passOn = [...paths, 'contacts/8', ...delivery].map((path) => {
    const answer: Answer = (call) => answers[`GET /api/${path}`]?.(call) ?? new Response(null, { status: 404 })
    return [`GET /api/${path}`, answer] as const
  })
  const app = createRidingApp(page, Object.fromEntries(passOn), { MASK_PHONES: '1', MESSAGE_TEXT: 'masked' })
  return {
    ...app,
    begin(next: Answers) {
      answers = next
      app.logged.length = 0
      app.clock.pass(600_000)
    },
  }
}

/** Every question that anybody may ask, and some that nobody may. */
async function everyAnswer(
  { get, post, open, logged, begin }: ReturnType<typeof setUp>,
  answers: Answers,
  [phone = '', other = '']: string[],
) {
  begin(answers)
  const search = JSON.stringify({ phone })
  const asked: Record<string, () => Response | Promise<Response>> = {
    contact: () => get(contact),
    'contact with a query': () => get(`${contact}?x=1`),
    definitions: () => get('/api/contacts/fields'),
    'search by phone': () => post('/api/contacts/search', search),
    'search by another phone': () => post('/api/contacts/search', JSON.stringify({ phone: other })),
    'stop lists by phone': () => post('/api/stoplist/search', search),
    'stop lists by contact': () => post('/api/stoplist/search', '{"contactId":248000007}'),
    group: () => get('/api/groups/1864000'),
    'messages by phone': () => post('/api/messages/search', JSON.stringify({ phone, hours: 24 })),
    'messages by contact': () => post('/api/messages/search', '{"contactId":248000007,"hours":24}'),
    'codes by contact': () => post('/api/codes/search', '{"contactId":248000007,"days":30}'),
    message: () => get(`/api/messages/${messageId}`),
    'search by message': () => post('/api/contacts/search', JSON.stringify({ messageId })),
    campaign: () => get('/api/campaigns/4419393330'),
    session: () => get('/api/session'),
    document: () => open({}, '/contacts/248000007'),
    'document with nothing in it': () => open({}, '/contacts/9'),
    'malformed contact': () => get('/api/contacts/8'),
    'malformed contact, revealed': () => post('/api/contacts/8/reveal', ''),
    'no ID': () => get(`/api/contacts/+${phone}`),
    'no phone': () => post('/api/contacts/search', JSON.stringify({ phone: `+${phone}` })),
    'no search': () => post('/api/stoplist/search', JSON.stringify({ phone, other })),
    'no route': () => get(`/api/messages/${phone}`),
    'no method': () => post(contact, search),
    'reveal without POST': () => get(`${contact}/reveal`),
    'another host': () => get(contact, { host: 'desk.evil.example', origin: `http://${phone}.example` }),
    probes: () => get('/readyz'),
    metrics: () => get('/metrics'),
    'no file': () => get(`/assets/${phone}.js`),
  }
  const said: [what: string, text: string][] = []
  for (const [what, ask] of Object.entries(asked)) {
    const answer = await ask()
    const text = await answer.text()
    said.push([what, text], [`headers of ${what}`, JSON.stringify([...answer.headers])])
    if (!text.startsWith('<html')) continue
    const ridden = riddenIn(text, contact)?.text
    if (ridden !== undefined) said.push([`answer in the ${what}`, ridden])
  }
  const log = logged.join('')
  // The audit names the ID that somebody types, whatever else it is.
  said.push(['ID that is a phone', await (await get(`/api/contacts/${phone}`)).text()])
  return { said, log, revealed: async () => (await post(`${contact}/reveal`, '')).text() }
}

const app = setUp()

it('no answer but a reveal, and no line of the log, shows more of a phone than its country code and four digits', async () => {
  const property = fc.asyncProperty(
    anyContact,
    fc.constantFrom(200, 200, 200, 404, 422, 500),
    async ({ text, group, phones }, status) => {
      const { said, log, revealed } = await everyAnswer(
        app,
        { ...answersWith(text, group, status), ...deliveryAnswers(phones, status) },
        phones,
      )
      for (const [what, body] of [...said, ['log', log] as const]) {
        const leaks = unescapedTexts(body).flatMap((each) => leaksIn(each, phones))
        expect({ what, leaks }).toEqual({ what, leaks: [] })
      }
      const whole = said.find(([what]) => what === 'contact')?.[1] ?? ''
      expect(() => parseJson(whole)).not.toThrow()
      // Else nothing above would mean anything.
      if (status === 200) {
        expect(whole).toContain('•')
        expect(await revealed()).toContain(text)
        expect(said.find(([what]) => what === 'answer in the document')?.[1]).toBe(whole)
        for (const what of ['search by phone', 'search by message']) {
          expect(said.find((each) => each[0] === what)?.[1]).toContain('248000007')
        }
        for (const what of ['messages by phone', 'messages by contact', 'message']) {
          const body = said.find((each) => each[0] === what)?.[1]
          expect(body).toContain('•')
          for (const id of [messageId, insteadId, 4419393330]) expect(body).toContain(id)
        }
        expect(said.find(([what]) => what === 'codes by contact')?.[1]).toContain(messageId)
      }
    },
  )
  await fc.assert(property, { numRuns: 60 })
}, 120_000)
