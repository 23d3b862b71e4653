import { describe, expect, it } from 'vitest'
import type { CodeSession } from './code-session.ts'
import { ago, hour, listed, now, somebody } from './testing/people.ts'
import { refusedCodeChannels, whyNotVerified } from './why.ts'

const session = (status: string, messages: Partial<CodeSession['messages'][number]>[] = []): CodeSession => ({
  id: 'ea5db413-e368-4952-b745-cc2030210c49',
  recipient: '380501234567',
  status,
  channel: 'sms',
  sender: null,
  otherSender: null,
  mostTries: 5,
  digits: 6,
  country: null,
  createdAt: ago(hour),
  expiresAt: ago(hour / 2),
  finishedAt: null,
  messages: messages.map((each) => ({
    id: 1,
    status: '',
    channel: 'sms',
    sender: null,
    createdAt: ago(hour),
    sentAt: ago(hour),
    ...each,
  })),
  unknown: [],
})

describe('why a code was not confirmed', () => {
  it.each([
    ['pending', ['code-pending']],
    ['expired', ['code-expired']],
    ['failed', ['code-failed']],
    ['canceled', ['code-canceled']],
    ['eaten', ['code-new']],
    ['constructor', ['code-new']],
    ['verified', []],
  ])('%s gives %j', (status, expected) => {
    expect(whyNotVerified(session(status), somebody).map(({ reason }) => reason)).toEqual(expected)
  })

  it('goes on with its last message, unless the code was typed', () => {
    const messages = [{ status: 'delivered' }, { status: 'undelivered', channel: '' }]
    const of = (status: string) => whyNotVerified(session(status, messages), somebody).map(({ reason }) => reason)
    expect(of('expired')).toEqual(['code-expired', 'not-delivered'])
    expect(of('failed')).toEqual(['code-failed'])
    expect(of('verified')).toEqual([])
    const listedNow = { ...somebody, stopList: [listed({ sms: true })] }
    expect(whyNotVerified(session('expired', messages), listedNow)[1]).toMatchObject({
      reason: 'listed-before',
      channel: 'sms',
    })
  })

  it('says how often it may be typed, and until when', () => {
    expect(whyNotVerified(session('failed'), somebody)[0]).toMatchObject({ tries: 5, at: now - hour / 2 })
  })
})

it('knows by which channels a code is refused', () => {
  expect(refusedCodeChannels([listed({ sms: true, rcs: true })])).toEqual(['sms'])
  expect(refusedCodeChannels([listed({ sms: true }), listed({ viber: true })])).toEqual(['sms', 'viber'])
  for (const nothing of [[], undefined, 'loading', 'unavailable'] as const) {
    expect(refusedCodeChannels(nothing as never)).toEqual([])
  }
})
