import { describe, expect, it } from 'vitest'
import { codeSessionSchema } from '#contract/code-session.ts'
import { messageSchema } from '#contract/message.ts'
import { isCodeOpen, pauseBeforeLook, watchedIds } from './looks.ts'

const now = Date.parse('2026-11-27T12:00:00Z')

function row(id: number, members: Record<string, unknown>) {
  return messageSchema.parse({ id, type: 'sms', created_at: '2026-11-27 11:50:00', ...members })
}

describe('messages that are looked at again', () => {
  it.each([
    ['sent', true],
    ['accepted', true],
    ['sending', true],
    ['scheduled', true],
    ['moderation', true],
    ['unknown', true],
    ['a new word', true],
    ['delivered', false],
    ['read', false],
    ['expired', false],
    ['failed', false],
    ['undelivered', false],
    ['not_viber_user', false],
  ])('are those that may still change: %s, %s', (status, isWatched) => {
    expect(watchedIds([row(1, { status })], 'UTC', now).has(1)).toBe(isWatched)
  })

  it('are none whose time is over', () => {
    const sent = (id: number, created_at: string | null, validity: number | null) =>
      row(id, { status: 'sent', created_at, validity })
    const rows = [
      sent(1, '2026-11-27 10:59:00', 1),
      sent(2, '2026-11-27 11:01:00', 1),
      sent(3, '2026-11-24 11:59:00', null),
    ]
    expect([...watchedIds(rows, 'UTC', now)]).toEqual([2])
    expect([...watchedIds([sent(4, null, null)], 'UTC', now)]).toEqual([4])
  })

  it('are the newest few, and no checks of the number', () => {
    const rows = [row(9, { status: 'sent', type: 'hlr' }), ...[8, 7, 6, 5].map((id) => row(id, { status: 'sent' }))]
    expect([...watchedIds(rows, 'UTC', now)]).toEqual([8, 7, 6])
  })

  it('are looked at ever more seldom, and not for ever', () => {
    expect([1, 2, 3, 4, 5, 12, 13].map((looks) => pauseBeforeLook(true, looks))).toEqual([
      5000,
      10_000,
      20_000,
      40_000,
      60_000,
      60_000,
      false,
    ])
    expect(pauseBeforeLook(false, 1)).toBe(false)
  })
})

describe('a code', () => {
  it.each([
    ['pending', '2026-11-27T12:10:00.000+00:00', true],
    ['pending', '2026-11-27T11:59:30.000+00:00', true],
    ['pending', '2026-11-27T11:50:00.000+00:00', false],
    ['pending', null, true],
    ['a new word', '2026-11-27T12:10:00.000+00:00', true],
    ['verified', '2026-11-27T12:10:00.000+00:00', false],
    ['expired', '2026-11-27T12:10:00.000+00:00', false],
  ])('that is %s until %s may still change: %s', (status, expired_at, isOpen) => {
    const session = codeSessionSchema.parse({ status, expired_at, created_at: '2026-11-27 11:40:00' })
    expect(isCodeOpen(session, 'UTC', now)).toBe(isOpen)
  })
})
