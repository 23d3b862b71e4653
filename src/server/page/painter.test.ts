import fc from 'fast-check'
import { expect, it } from 'vitest'
import { painted } from '../testing/built-page.ts'
import { createPaint } from './painter.ts'

const now = Date.parse('2026-03-01T10:00:00Z')
const paint = (contact: object | string, timeZone = 'UTC', status = 200) => {
  const text =
    typeof contact === 'string' ? contact : JSON.stringify({ data: { id: 7, phone: 380501234567, ...contact } })
  return createPaint(timeZone, () => now)(painted, 7, { status, type: 'application/json', requestId: '1', text })
}
const page = (phone: string, pill: string) => `<main lang="en"><h1><bdi>+${phone}</bdi></h1><b>${pill}</b></main>`

it.each([
  ['active', '2026-03-01 09:00:00', 'active'],
  ['active', '2025-12-31 09:00:00', 'was-active'],
  ['active', null, 'was-active'],
  ['active', 'yesterday', 'was-active'],
  ['absent', '2026-03-01 09:00:00', 'absent'],
  ['unknown', null, 'never'],
  ['ported', '2026-03-01 09:00:00', 'new'],
])('paints a status that is %s since %s as %s', (hlr_status, hlr_last_check, pill) => {
  expect(paint({ hlr_status, hlr_last_check })).toBe(page('380501234567', pill))
})

it('paints a phone whose digits the server hides', () => {
  expect(paint({ phone: '380•••••1726', hlr_status: 'active' })).toBe(page('380 ••••• 1726', 'was-active'))
  expect(paint({ phone: '•••••••1726' })).toContain('<bdi>••••••• 1726</bdi>')
})

it('reads the time of a check in the zone of BSG', () => {
  const check = { hlr_status: 'active', hlr_last_check: '2026-02-22 11:00:00' }
  expect(paint(check, 'UTC')).toContain('<b>active</b>')
  expect(paint(check, 'Europe/Kyiv')).toContain('<b>was-active</b>')
})

it.each([
  ['another contact', { id: 8 }],
  ['no phone', { phone: null }],
  ['a phone that is none', { phone: '+380 50' }],
  ['a phone with markup', { phone: '<img src=x>' }],
  ['an answer without a contact', '{}'],
  ['an answer that is no JSON', '<html>'],
  ['nothing', ''],
])('leaves to the app: %s', (_, contact) => {
  expect(paint(contact)).toBeUndefined()
})

it('leaves a refusal to the app', () => {
  expect(paint({}, 'UTC', 404)).toBeUndefined()
})

it('writes nothing of an answer but the digits of its phone, whatever is in it', () => {
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('</h1>', '<script>', '&', '380501234567', '380•••••4567'),
    fc.integer(),
    fc.jsonValue(),
  )
  fc.assert(
    fc.property(value, value, value, (phone, hlr_status, hlr_last_check) => {
      const html = paint({ phone, hlr_status, hlr_last_check }) ?? page('0', 'none')
      expect(html).toMatch(/^<main lang="en"><h1><bdi>\+?[\d •]+<\/bdi><\/h1><b>[a-z-]+<\/b><\/main>$/)
    }),
  )
})
