import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { campaignAnswerSchema } from './campaign.ts'
import { codesAnswerSchema } from './code-session.ts'
import { messageAnswerSchema, messagesAnswerSchema } from './message.ts'
import { codeStatusFacts, messageStatusFacts } from './message-status.ts'

const vendorsMessage = {
  ...{ id: 4419393338, campaign_id: 58982653, reference_id: null, type: 'sms', source: 'web', text: 'Test' },
  ...{ phone: 380981171206, validity: 72, status: 'delivered', amount: { value: '0.0100000', currency: 'UAH' } },
  ...{ sender: 'testsms', created_at: '2025-03-20 05:11:15', sent_at: '2025-03-20 05:11:16' },
  ...{ delivered_at: '2025-03-20 05:11:21', country: 'UA', parts: 1 },
}

const read = (message: object) => z.parse(messageAnswerSchema, { data: message }).data

describe('a message', () => {
  it('of the vendor’s example is read', () => {
    expect(read(vendorsMessage)).toEqual({
      ...{ id: 4419393338, phone: '380981171206', channel: 'sms', source: 'web', status: 'delivered', text: 'Test' },
      ...{ sender: 'testsms', validity: 72, parts: 1, country: 'UA', campaignId: 58982653, alternatives: [] },
      ...{ createdAt: '2025-03-20 05:11:15', sentAt: '2025-03-20 05:11:16', deliveredAt: '2025-03-20 05:11:21' },
      unknown: [],
    })
  })

  it.each<[string, object, object]>([
    ['a phone as text', { phone: '380981171206' }, { phone: '380981171206' }],
    ['a status in capitals', { status: 'DELIVERED' }, { status: 'delivered' }],
    ['a status that is new', { status: 'Parked' }, { status: 'parked' }],
    ['the other name of the second time', { sent_at: undefined, send_at: 'x' }, { sentAt: 'x' }],
    ['an ID as text', { id: '4419393338' }, { id: 4419393338 }],
    ['no times', { sent_at: null, delivered_at: null }, { sentAt: null, deliveredAt: null }],
    ['an unreadable campaign', { campaign_id: 0 }, { campaignId: null }],
    ['no alternatives', { alternative_channels: null }, { alternatives: [] }],
    ['PHP’s empty map', { alternative_channels: [] }, { alternatives: [] }],
    [
      'what was sent instead',
      { alternative_channels: { SMS: { parts: 1, id: [12345, '6', null] } } },
      { alternatives: [{ channel: 'sms', ids: [12345, 6] }] },
    ],
    ['a member that is new', { rcs_options: { a: 1 } }, { unknown: [{ name: 'rcs_options', value: { a: 1 } }] }],
  ])('with %s is read', (_, members, expected) => {
    expect(read({ ...vendorsMessage, ...members })).toMatchObject(expected)
  })

  it('with nothing but an ID is read', () => {
    expect(read({ id: 1 })).toMatchObject({ id: 1, phone: null, channel: '', status: '', createdAt: null })
  })

  it('that cannot be read does not take the others away', () => {
    const meta = { from: 'a', to: 'b', total: null, read: 2, complete: false }
    const answer = z.parse(messagesAnswerSchema, { data: [{ id: 'x' }, null, vendorsMessage], meta })
    expect(answer.data.map(({ id }) => id)).toEqual([4419393338])
    expect(answer.meta).toEqual({ ...meta, readBackTo: null })
  })
})

it('a code session is read, with its times in both forms', () => {
  const session = {
    ...{ id: 'ea5db413-e368-4952-b745-cc2030210c49', recipient: '380501403813', status: 'verified', channel: 'sms' },
    ...{ sender: 'testsms', sender_alt: null, message_text: '{code}', code_max_tries: 5, code_digits: 6 },
    ...{ country_code: 'FR', created_at: '2000-01-23T04:56:07.000+00:00', expired_at: null, finished_at: null },
    messages: [{ id: 1445088940, recipient: '380501403813', status: 'ACCEPTED', sent_at: '2022-04-18 11:00:30' }, 7],
  }
  const answer = z.parse(codesAnswerSchema, { data: [session], meta: { from: 'a', to: 'b', complete: true } })
  expect(answer.data).toMatchObject([
    {
      ...{ recipient: '380501403813', status: 'verified', mostTries: 5, digits: 6, country: 'FR', finishedAt: null },
      messages: [{ id: 1445088940, status: 'accepted', sentAt: '2022-04-18 11:00:30', createdAt: null }],
      unknown: [{ name: 'message_text', value: '{code}' }],
    },
  ])
})

it.each<[object, object]>([
  [
    { id: 53651994, name: 'A', statistics: { delivered: 7, sent: 10 }, real_start_at: null, start_at: 'x' },
    { startAt: 'x', sent: 10 },
  ],
  [
    { id: '1', name: '', statistics: [] },
    { id: 1, name: null, delivered: null },
  ],
])('a campaign is read: %j', (data, expected) => {
  expect(z.parse(campaignAnswerSchema, { data }).data).toMatchObject(expected)
})

describe('a status', () => {
  it.each([
    'delivered',
    'read',
    'expired',
    'failed',
    'undelivered',
    'not_viber_user',
    'not_service_user',
    'not_rcs_user',
  ])('%s stays as it is', (word) => {
    expect(messageStatusFacts(word)).toMatchObject({ isFinal: true, meaning: word })
  })

  it.each(['scheduled', 'moderation', 'accepted', 'sending', 'sent', 'unknown', 'parked', 'constructor', ''])(
    '%j may still change',
    (word) => {
      expect(messageStatusFacts(word).isFinal).toBe(false)
    },
  )

  it.each<[string, object]>([
    ['verified', { isFinal: true, tone: 'good' }],
    ['pending', { isFinal: false }],
    ['toString', { isFinal: false, meaning: 'new' }],
  ])('of a code says what it means: %s', (word, facts) => {
    expect(codeStatusFacts(word)).toMatchObject(facts)
  })
})
