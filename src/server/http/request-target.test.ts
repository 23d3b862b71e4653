import { describe, expect, it } from 'vitest'
import { isPlainTarget, isProbe } from './request-target.ts'

it.each([
  '/',
  '/contacts/1',
  '/contacts/248453001.',
  '/contacts/1?next=/../x//y#z'.replace('#z', ''),
  '/assets/first-view-a..b.js',
  '/.well-known/x',
  '/contacts/%D0%90%20b',
  '/contacts/1;x',
  '/contacts/1/',
  'http://desk.example/contacts/1',
  'http://desk.example',
  '/contacts/...a',
])('%s is read by everybody alike', (target) => {
  expect(isPlainTarget(target)).toBe(true)
})

describe.each(['', 'http://desk.example', 'HTTPS://desk.example:81'])('behind "%s"', (origin) => {
  it.each([
    '/healthz/../api/contacts/1',
    '/healthz/./x',
    '/api/contacts/..',
    '/.',
    '/..',
    '/...',
    '/healthz/%2e%2e/api/contacts/1',
    '/healthz/%2E./api/contacts/1',
    '/healthz/.%2e/api/contacts/1',
    '/healthz/%252e%252e/api/contacts/1',
    '/healthz/..%2fapi/contacts/1',
    '/healthz/..%5Capi/contacts/1',
    '/healthz%2f..%2fapi/contacts/1',
    '/healthz/..;/api/contacts/1',
    '/healthz/..;a=b/api/contacts/1',
    '/healthz\\..\\api/contacts/1',
    '\\api/contacts/1',
    '//api/contacts/1',
    '/healthz//api/contacts/1',
    '/healthz/%2fapi/contacts/1',
    '/api/contacts/1#/../../healthz',
    '/healthz/..?x',
  ])('%s may be another address to somebody', (target) => {
    expect(isPlainTarget(origin + target)).toBe(false)
  })
})

it('a probe is one whatever else it asks', () => {
  expect(['/healthz', '/readyz?x=1'].map(isProbe)).toEqual([true, true])
  expect(['/healthz/', '/healthz/../x', '/api/healthz', '/healthzx', ''].map(isProbe)).toEqual(Array(5).fill(false))
})
