import { describe, expect, it } from 'vitest'
import { ago, day, hour, listed, now, somebody } from './testing/people.ts'
import { type WhyPerson, whyNot } from './why.ts'

const sent = (status: string, rest: Partial<Parameters<typeof whyNot>[0]> = {}) => ({
  status,
  channel: 'sms',
  createdAt: ago(2 * hour),
  sentAt: ago(2 * hour),
  validity: null,
  ...rest,
})
const why = (message: ReturnType<typeof sent>, person: Partial<WhyPerson> = {}) =>
  whyNot(message, { ...somebody, ...person })
const reasons = (...input: Parameters<typeof why>) => why(...input).map(({ reason }) => reason)
const hlr = (status: string, span: number) => ({ hlr: { status, checkedAt: ago(span) } })
const onSms = (since: string | null) => ({ stopList: [listed({ sms: true, createdAt: since })] })

describe('why a message has not arrived', () => {
  it.each([
    ['replaced', sent('not_viber_user', { channel: 'viber', alternatives: [{ channel: 'sms', ids: [2] }] }), {}],
    ['no-app', sent('not_rcs_user', { channel: 'rcs' }), {}],
    ['no-app', sent('not_service_user'), {}],
    ['listed-before', sent('failed'), onSms(ago(3 * hour))],
    ['listed-before', sent('scheduled'), onSms(ago(3 * hour))],
    ['listed', sent('undelivered'), onSms(null)],
    ['listed', sent('sending', { sentAt: null, createdAt: null }), onSms(ago(day))],
    ['invalid-number', sent('failed'), { kindOfNumber: 'invalid' }],
    ['landline', sent('undelivered'), { kindOfNumber: 'landline' }],
    ['barred', sent('undelivered'), hlr('barred', 40 * day)],
    ['barred', sent('sent'), hlr('barred', hour)],
    ['phone-off', sent('expired'), hlr('absent', 3 * hour)],
    ['phone-off', sent('sent'), hlr('absent', hour)],
    ['time-over', sent('expired', { validity: 24 }), {}],
    ['gave-up', sent('expired'), {}],
    ['not-sendable', sent('failed'), {}],
    ['not-delivered', sent('undelivered'), {}],
    ['on-its-way', sent('sent'), {}],
    ['silent', sent('sent', { validity: 1 }), {}],
    ['queued', sent('accepted'), {}],
    ['queued', sent('sending'), {}],
    ['no-report', sent('unknown'), {}],
    ['scheduled', sent('scheduled'), {}],
    ['moderation', sent('moderation'), {}],
    ['new-status', sent('teleported'), {}],
    ['new-status', sent(''), {}],
  ] as const)('%s comes first for %j, %j', (reason, message, person) => {
    expect(reasons(message, person)[0]).toBe(reason)
  })

  it.each([
    ['was-reachable', sent('undelivered'), hlr('active', hour)],
    ['listed-after', sent('expired'), onSms(ago(hour))],
    ['listed-after', sent('not_viber_user'), onSms(ago(hour))],
    ['lists-unknown', sent('failed'), { stopList: 'unavailable' }],
    ['unchecked', sent('unknown'), { hlr: { status: 'unknown', checkedAt: null } }],
    ['unchecked', sent('failed'), { hlr: { status: 'active', checkedAt: ago(-day) } }],
  ] as const)('%s comes last for %j, %j', (reason, message, person) => {
    expect(reasons(message, person).at(-1)).toBe(reason)
    expect(reasons(message, person).length).toBeGreaterThan(1)
  })

  it('asks nobody to send what has been sent instead', () => {
    const alternatives = [{ channel: 'sms', ids: [2] }]
    expect(reasons(sent('not_viber_user', { channel: 'viber', alternatives }))).toEqual(['replaced'])
  })

  it.each(['delivered', 'read'])('is nothing for one that is %s, whatever the rest says', (status) => {
    expect(reasons(sent(status), { ...onSms(ago(day)), kindOfNumber: 'landline', ...hlr('barred', hour) })).toEqual([])
  })

  it('tells the stop list of its own channel alone', () => {
    const person = { stopList: [listed({ viber: true })] }
    expect(reasons(sent('failed'), person)).toEqual(['not-sendable'])
    expect(reasons(sent('failed', { channel: 'viber' }), person)).toEqual(['listed-before', 'not-sendable'])
    expect(reasons(sent('failed', { channel: 'whatsapp' }), person)).toEqual(['not-sendable'])
  })

  it.each([
    ['no number to ask for', undefined],
    ['lists that are still asked for', 'loading'],
  ] as const)('claims nothing of %s', (_, stopList) => {
    expect(reasons(sent('failed'), { stopList })).toEqual(['not-sendable'])
  })

  it('takes a check for an explanation only within a day of the time in which the message was under way', () => {
    const message = sent('expired', { sentAt: ago(10 * day), validity: 24 })
    expect(reasons(message, hlr('absent', 12 * day))).toEqual(['time-over'])
    expect(reasons(message, hlr('absent', 11 * day))).toEqual(['phone-off', 'time-over'])
    expect(reasons(message, hlr('absent', 8 * day))).toEqual(['phone-off', 'time-over'])
    expect(reasons(message, hlr('absent', 7 * day))).toEqual(['time-over'])
    expect(reasons(sent('expired', { sentAt: 'soon', createdAt: null }), hlr('absent', hour))).toEqual(['gave-up'])
  })

  it('says the times: of the entry, of the check, and until when BSG tries', () => {
    expect(why(sent('failed'), onSms(ago(day)))[0]?.at).toBe(now - day)
    expect(why(sent('sent'), hlr('absent', hour)).map(({ at }) => at)).toEqual([now - hour, now + 70 * hour])
    expect(why(sent('sent', { validity: 5 }))[0]).toMatchObject({ at: now + 3 * hour, hours: 5, status: 'sent' })
  })

  it('reads times on the clocks of BSG', () => {
    const at = '2026-03-01 11:00:00'
    const person = { timeZone: 'Europe/Kyiv', stopList: [listed({ sms: true, createdAt: '2026-03-01 10:30:00' })] }
    expect(why(sent('failed', { sentAt: at }), person)[0]).toMatchObject({
      reason: 'listed-before',
      at: Date.parse('2026-03-01T08:30:00Z'),
    })
  })
})
