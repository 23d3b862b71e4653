import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveBuiltPage, unpacked } from '../testing/built-page.ts'

const html = '<html lang="en"><title>page</title><script>early()</script>'
const served = html.replace('<html ', '<html data-mode="test" data-sign-in="required" ')

let page: ReturnType<typeof serveBuiltPage>

beforeAll(() => {
  page = serveBuiltPage(html)
})

afterAll(() => page.remove())

const anyEncoding = { 'accept-encoding': 'gzip, deflate, br, zstd' }

describe('the page', () => {
  it.each([
    '/',
    '/index.html',
    '/contacts/248452739',
    '/contacts/1.5',
    '/contacts/john.doe',
    '/apiary',
    '/assets-2',
    '/anything/else?a=b.c',
  ])(
    'answers %s, checked anew each time, says whose data it shows, and runs nothing but our own files and its own script',
    async (path) => {
      const response = await page.get(path)
      expect(await response.text()).toBe(served)
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self' 'sha256-G2Y/0fpEoq/QMzbid/byF0KE5sX9e6ar19Om2+xoMnU='; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
          "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      )
    },
  )

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['deflate', 'identity'],
  ] as const)('comes to who takes %s as %s, with a tag of its own', async (accepted, encoding) => {
    const response = await page.get('/', 'GET', { 'accept-encoding': accepted })
    const { headers } = response
    expect(headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(headers.get('vary')).toBe('accept-encoding')
    expect(headers.get('etag')).toMatch(new RegExp(`-${encoding}"$`))
    expect(String(Buffer.from(unpacked[encoding](new Uint8Array(await response.arrayBuffer()))))).toBe(served)
  })

  it('does not come again to who has it', async () => {
    const etag = (await page.get('/contacts/1', 'GET', anyEncoding)).headers.get('etag') ?? ''
    const again = await page.get('/contacts/2', 'GET', { ...anyEncoding, 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toBe('no-cache')
    const other = await page.get('/', 'GET', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  // WebKit would not reuse a preloaded answer: each load would cost two lookups.
  it.each(['/contacts/248452739', '/'])('has the browser ask for nothing ahead of its script: %s', async (path) => {
    expect((await page.get(path)).headers.get('link')).toBeNull()
  })

  it('answers HEAD without a body', async () => {
    const response = await page.get('/contacts/1', 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await page.get('/contacts/1', method)).status).toBe(404)
  })
})
