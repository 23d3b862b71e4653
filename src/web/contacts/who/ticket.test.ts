import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { contactAnswerSchema } from '#contract/contact.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { deferred as english } from '../../texts/en/deferred.ts'
import { loadLanguage } from '../../texts/language.ts'
import { writeTicket } from './ticket.ts'
import { type TicketFacts, ticketLines } from './ticket-lines.ts'

const now = Date.UTC(2026, 10, 27, 10)
const language = await loadLanguage('en')

const contactOf = (more: Record<string, unknown> = {}) =>
  contactAnswerSchema(1).parse({
    data: { id: 1, phone: 380965901726, hlr_status: 'active', hlr_last_check: '2026-11-27 08:00:00', ...more },
  }).data

const stopped: StopListRow = {
  phone: '380965901726',
  createdAt: '2025-03-27 09:05:57',
  sms: true,
  viber: true,
  rcs: false,
  unknown: [],
}

function ticketOf(more: Partial<TicketFacts> = {}) {
  const facts: TicketFacts = {
    contact: contactOf(),
    name: 'Oksana Melnyk',
    international: '+380 96 590 1726',
    isPhoneWhole: false,
    stopLists: [],
    link: 'https://desk.example/contacts/1',
    readAt: now,
    zone: { timeZone: 'UTC', timeZoneAssumed: true },
    now,
    ...more,
  }
  return writeTicket(ticketLines(facts, language, english))
}

beforeEach(() => void vi.stubEnv('TZ', 'UTC'))

describe('a contact for a ticket', () => {
  it('says who it is, what is known of the phone, and when that was', () => {
    const verdict = { sentence: 'Calls only.', reason: 'On the SMS stop list.' }
    expect(ticketOf({ verdict, stopLists: [stopped] }).text.split('\n')).toEqual([
      'Oksana Melnyk',
      'Phone: +380 •• ••• 17 26',
      'Can they be reached?: Calls only. On the SMS stop list.',
      'Network check: Reachable (active). Checked 2 hours ago, 27 Nov 2026, 08:00:00 UTC (assumed)',
      'Stop lists: On the SMS and Viber stop lists, since 27 Mar 2025',
      'Contact: https://desk.example/contacts/1',
      'Looked up: 27 Nov 2026, 10:00:00 UTC',
    ])
  })

  it('holds the whole phone only where the agent says so', () => {
    expect(ticketOf().text).not.toContain('590')
    expect(ticketOf().html).not.toContain('590')
    expect(ticketOf({ isPhoneWhole: true }).text).toContain('Phone: +380 96 590 1726\n')
  })

  it.each<[what: string, facts: Partial<TicketFacts>, line: string | RegExp]>([
    ['no name', { name: undefined }, /^No name\n/],
    ['no phone', { contact: contactOf({ phone: null }), stopLists: undefined }, 'Phone: No phone number\n'],
    [
      'a check that never was',
      { contact: contactOf({ hlr_status: 'unknown', hlr_last_check: null }) },
      'Network check: Never checked (unknown)\n',
    ],
    [
      'a check in the future',
      { contact: contactOf({ hlr_last_check: '2026-11-27 15:00:00' }) },
      'Checked Time zone mismatch, 27 Nov',
    ],
    ['an unreadable date', { contact: contactOf({ hlr_last_check: 'Tuesday' }) }, 'Date of the check: Tuesday\n'],
    ['no stop list', { stopLists: [] }, 'Stop lists: Not on any stop list\n'],
    [
      'stop lists that could not be asked for',
      { stopLists: 'unavailable' },
      'Stop lists: Stop lists could not be checked\n',
    ],
    ['stop lists on their way', { stopLists: 'loading' }, 'Stop lists: not known\n'],
  ])('says so of %s', (_, facts, line) => {
    expect(ticketOf(facts).text).toMatch(line)
  })

  it('leaves out a verdict that nobody has said', () => {
    expect(ticketOf().text).not.toContain('reached?')
  })

  it('has its link in the HTML, and what BSG sent as text', () => {
    const { html } = ticketOf({ name: '<img src=x onerror="alert(1)">&' })
    expect(html).toContain('<a href="https://desk.example/contacts/1">https://desk.example/contacts/1</a>')
    expect(html).toContain('<b>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;</b>')
  })

  it('gives what BSG sent no line, no direction and no tag of its own', () => {
    const odd = fc.array(fc.constantFrom('a', '<i>', '"', '\n', '\r', '\u2028', '\u202e', '\u0000', '&', "'"), {
      minLength: 1,
    })
    fc.assert(
      fc.property(odd, (characters) => {
        const name = `N${characters.join('')}`
        const { text, html } = ticketOf({ name, contact: contactOf({ hlr_status: name }) })
        expect(text.split(/[\n\r\u2028\u2029]/)).toHaveLength(6)
        for (const character of ['\u202e', '\u0000']) expect(text + html).not.toContain(character)
        expect(html.replace(/<\/?(?:p|b|br|a href="https:[^"<>]*"|a)>/g, '')).not.toMatch(/[<>]/)
      }),
    )
  })
})
