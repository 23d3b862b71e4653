import { describe, expect, it } from 'vitest'
import { type Answer, createTestApp, failed, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'

describe('an answer of upstream that is a problem', () => {
  it.each<[status: number, code: string, what: string, Answer]>([
    [403, 'upstream-forbidden', '403', () => json({ code: 403, message: 'This action is unauthorized' }, 403)],
    [404, 'not-found', '404', () => json({ message: 'Not Found' }, 404)],
    [404, 'not-found', '422 for an unknown ID', () => json({ message: 'Invalid Contact ID', errors: [] }, 422)],
    [429, 'rate-limited', '429', () => json({}, 429)],
    [502, 'upstream-sign-in', '401 twice', () => json({ code: 401, message: 'Expired JWT Token' }, 401)],
    [502, 'upstream-malformed', '422 for another reason', () => json({ message: 'The given data was invalid.' }, 422)],
    [502, 'upstream-malformed', '400 for an unknown ID', () => json({ message: 'Invalid contact id' }, 400)],
    [502, 'upstream-malformed', '422 about more', () => json({ message: 'Invalid contact id or name' }, 422)],
    [502, 'upstream-malformed', '400', () => json({ message: 'Could not decode request body.' }, 400)],
    [502, 'upstream-malformed', 'HTML', () => new Response('<p>', { headers: { 'content-type': 'text/html' } })],
    [502, 'upstream-malformed', 'no data', () => json({ message: 'hello' })],
    [502, 'upstream-malformed', 'too much', () => json({ data: 'x'.repeat(2 ** 20) })],
    [502, 'upstream-malformed', 'a redirect', () => Response.redirect('http://localhost/', 301)],
    [502, 'upstream-malformed', '204', () => new Response(null, { status: 204 })],
    [502, 'upstream-unavailable', '500', () => json({ code: 500, message: 'An internal error occurred' }, 500)],
    [502, 'upstream-unavailable', 'a failed name look-up', () => failed('ENOTFOUND')],
    [504, 'upstream-timeout', 'silence', () => new Promise(() => {})],
  ])('is %i %s for %s', async (status, code, _, answer) => {
    const { get } = createTestApp({ [`GET ${contact}`]: answer }, undefined, 50)
    const response = await get(contact)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: expect.stringMatching(/./),
      status,
      code,
      detail: expect.stringMatching(/\.$/),
      requestId: response.headers.get('x-request-id'),
      ...(code === 'upstream-sign-in' ? { retryAfter: 5 } : {}),
    })
  })

  it('says when to try again, if upstream said so', async () => {
    const { get } = createTestApp({ [`GET ${contact}`]: () => json({}, 429, { 'retry-after': '17' }) })
    const response = await get(contact)
    expect(response.headers.get('retry-after')).toBe('17')
    expect((await response.json()).retryAfter).toBe(17)
  })

  it('tells the status of a refusal that nobody expects', async () => {
    const { get } = createTestApp({ [`GET ${contact}`]: () => json({}, 418) })
    expect((await (await get(contact)).json()).detail).toContain('418')
  })
})

describe('field definitions', () => {
  const path = '/api/contacts/fields'

  it('are asked for again after five minutes', async () => {
    const { get, upstream, clock } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    for (const pass of [0, 299_999, 1, 299_999]) {
      clock.pass(pass)
      expect(await (await get(path)).text()).toBe('{"data":[]}')
    }
    expect(upstream.to(path)).toHaveLength(2)
  })

  it('are asked for once for everybody who waits for them', async () => {
    const { get, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    await Promise.all([get(path), get(path)])
    expect(upstream.to(path)).toHaveLength(1)
  })

  it('are not kept when they could not be had', async () => {
    const { get, upstream } = createTestApp({ [`GET ${path}`]: () => json({}, 500) })
    expect([(await get(path)).status, (await get(path)).status]).toEqual([502, 502])
    expect(upstream.to(path)).toHaveLength(2)
  })
})
