import { describe, expect, it } from 'vitest'
import { apiKey, createTestApp, json } from '../testing/fake-upstream.ts'

// A one-time code stands wherever BSG, or a customer's own system, might put it.

const phone = '380500000007'
const code = '482913'
const inText = `Ваш код ${code}, https://example.com/?c=${code}`
/** A code of letters too. */
const letters = 'QWXZKJ'

const unknownMembers = {
  code,
  code_number: Number(code),
  [code]: true,
  rcs_options: { text: inText, suggestions: [{ postback: code }] },
  viber_options: [inText],
  message_text: inText,
  otp: letters,
  reference_id: `otp${code}`,
}

const message = {
  ...{ id: 4419393338, campaign_id: 58982653, type: 'sms', source: '2fa', status: 'delivered', sender: 'testsms' },
  ...{ phone: Number(phone), created_at: '2025-12-31 23:59:00', sent_at: `at ${code}`, delivered_at: code },
  ...{ text: `${letters} ${inText}`, validity: Number(code), parts: code, country: code },
  ...{ alternative_channels: { sms: { parts: 1, id: [12345], text: inText }, [code]: { id: [1] } } },
  ...unknownMembers,
}

const session = {
  ...{ id: code, recipient: phone, status: `verified ${code}`, channel: 'sms', sender: 'testsms', sender_alt: inText },
  ...{ code_digits: code, code_max_tries: Number(code), country_code: code, created_at: '2025-12-31 23:59:00' },
  messages: [{ id: 1, recipient: phone, status: code, channel: inText, created_at: inText, ...unknownMembers }, code],
  ...unknownMembers,
}

const campaign = {
  id: 7,
  name: 'A',
  sender: 'testsms',
  status: code,
  statistics: { delivered: 1, [code]: 2, text: inText },
  text: inText,
  ...unknownMembers,
}

const page = (data: unknown[]) => json({ data, meta: { page: { total: data.length }, text: inText } })

describe.each(['none', 'masked'])('with MESSAGE_TEXT=%s', (MESSAGE_TEXT) => {
  const others = ['', 'rest', 'WEB', 'carrier pigeon', null, ' 2FA ', '2fa_sms']
  const rows = [message, ...others.map((source, index) => ({ ...message, id: index + 1, source, text: inText }))]
  const setUp = () =>
    createTestApp(
      {
        'GET /api/messages': () => page(rows),
        'GET /api/2fa/authentications': () => json({ data: { total: 1, list: [session], ...unknownMembers } }),
        'GET /api/campaigns/7': () => json({ data: campaign }),
        'GET /api/campaigns/8': () => json({ message: inText, errors: { text: code } }, 422),
      },
      { BSG_API_KEY: apiKey, MESSAGE_TEXT, LOG_LEVEL: 'trace' },
    )

  it('no one-time code is in any answer, log or audit', async () => {
    const { get, post, logged } = setUp()
    const answers = await Promise.all([
      post('/api/messages/search', JSON.stringify({ phone, hours: 24 })),
      post('/api/codes/search', JSON.stringify({ phone, days: 30 })),
      get('/api/messages/4419393338'),
      get('/api/campaigns/7'),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    const refused = await get('/api/campaigns/8')
    const texts = await Promise.all([...answers, refused].map((answer) => answer.text()))
    for (const text of [...texts, logged.join('')]) {
      expect(text).not.toContain(code)
      expect(text).not.toContain(letters)
    }
    expect(texts[0]).toContain('4419393338')
    expect(texts[1]).toContain(phone)
  })

  it('texts are shown as the setting says, and those of verification codes never', async () => {
    const { post } = setUp()
    const { data } = await (await post('/api/messages/search', JSON.stringify({ phone, hours: 24 }))).json()
    const shown = Object.fromEntries(data.map(({ id, text }: { id: number; text?: string }) => [id, text]))
    const masked = MESSAGE_TEXT === 'masked' ? 'Ваш код •••, https://example.com/•••' : undefined
    expect(shown).toEqual({
      4419393338: undefined,
      1: undefined,
      2: masked,
      3: masked,
      4: undefined,
      5: undefined,
      6: undefined,
      7: undefined,
    })
  })
})
