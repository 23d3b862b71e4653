import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { places } from '#contract/page-marks.ts'
import { builtBody, serveBuiltPage, unpacked } from '../testing/built-page.ts'

const html = `<html lang="en"><title>page</title><script>early()</script><style>b{}</style>${places.head}${builtBody}`

/** The page as it is for one who asks for English; of a contact with its outline. */
const served = (path: string) => {
  const isContact = /^\/contacts\/\d+$/.test(path)
  const marks = `data-mode="test" data-sign-in="required"${isContact ? ' data-painted' : ''}`
  const painting = '<div id="painting" inert><div><main lang="en"><h1>loading</h1><i></i></main></div></div>'
  const head = '<title>page</title><script>early()</script><style>b{}</style><meta name="en">'
  return `<html lang="en" ${marks}>${head}<body><div id="root"></div>${isContact ? painting : ''}</body></html>`
}

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
      expect(await response.text()).toBe(served(path))
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self' 'sha256-G2Y/0fpEoq/QMzbid/byF0KE5sX9e6ar19Om2+xoMnU='; style-src 'self' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; img-src 'self' data:; connect-src 'self'; " +
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
    expect(headers.get('vary')).toBe('accept-encoding, accept-language, cookie')
    expect(headers.get('etag')).toMatch(new RegExp(`-${encoding}"$`))
    expect(String(Buffer.from(unpacked[encoding](new Uint8Array(await response.arrayBuffer()))))).toBe(served('/'))
  })

  it('does not come again to who has it', async () => {
    const etag = (await page.get('/contacts/1', 'GET', anyEncoding)).headers.get('etag') ?? ''
    const again = await page.get('/contacts/2', 'GET', { ...anyEncoding, 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toBe('no-cache')
    const other = await page.get('/', 'GET', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  it.each([
    ['uk', { 'accept-language': 'uk-UA,uk;q=0.9,en;q=0.8' }],
    ['uk', { 'accept-language': 'en', cookie: 'a=b; language=uk' }],
    ['en', { 'accept-language': 'uk', cookie: 'language=en' }],
    ['en', { 'accept-language': 'uk;q=0, pl' }],
    ['uk', { 'accept-language': 'uk', cookie: 'language=<script>' }],
    ['en', {}],
  ])('speaks one language, %s, to who sends %j', async (language, headers) => {
    for (const path of ['/contacts/1', '/']) {
      const response = await page.get(path, 'GET', headers)
      const text = await response.text()
      expect(text).toContain(`<html lang="${language}" `)
      expect(text.match(/<(?:meta name|main lang)="\w+"/g)).toEqual(
        [`<meta name="${language}"`, `<main lang="${language}"`].slice(0, path === '/' ? 1 : 2),
      )
    }
  })

  it('is another page in another language, so that none is taken for the other', async () => {
    const etags = ['en', 'uk'].map(async (language) => {
      return (await page.get('/contacts/1', 'GET', { 'accept-language': language })).headers.get('etag')
    })
    expect(new Set(await Promise.all(etags)).size).toBe(2)
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
