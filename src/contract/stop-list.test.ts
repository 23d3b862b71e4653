import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { parseJson } from './json.ts'
import { stopListAnswerSchema } from './stop-list.ts'

it("reads the vendor's stop-list row", () => {
  const body = parseJson(
    '{"data":[{"id":24142096,"phone":38267168999,"created_at":"2025-03-27 09:05:57","sms_stoplist":false,"viber_stoplist":true,"rcs_stoplist":false}],"meta":{}}',
  )
  expect(z.parse(stopListAnswerSchema, body).data).toEqual([
    {
      phone: '38267168999',
      createdAt: '2025-03-27 09:05:57',
      sms: false,
      viber: true,
      rcs: false,
      unknown: [],
    },
  ])
})

it('keeps the lists that it does not know', () => {
  const body = parseJson('{"data":[{"phone":"38267168999","sms_stoplist":1,"whatsapp_stoplist":true}]}')
  expect(z.parse(stopListAnswerSchema, body).data).toMatchObject([
    { sms: true, viber: false, rcs: false, unknown: [{ name: 'whatsapp_stoplist', value: true }] },
  ])
})

it("reads yes, no and the phone in all of the vendor's spellings", () => {
  const body = parseJson(
    '{"data":[{"phone":"+382 67 168 999","sms_stoplist":"0","viber_stoplist":"false","rcs_stoplist":"0"},{"rcs_stoplist":"1"}]}',
  )
  expect(z.parse(stopListAnswerSchema, body).data).toMatchObject([
    { phone: '38267168999', sms: false, viber: false, rcs: false },
    { phone: null, sms: false, viber: false, rcs: true },
  ])
})

it.each(['{"data":{}}', '{"data":[7]}', '{}'])('refuses %s', (body) => {
  expect(z.safeParse(stopListAnswerSchema, parseJson(body)).success).toBe(false)
})
