import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveBuiltPage, settings, unpacked } from '../testing/built-page.ts'
import { readBuiltPage } from './read-built-page.ts'
import { createStatic } from './static.ts'

let page: ReturnType<typeof serveBuiltPage>

beforeAll(() => {
  page = serveBuiltPage()
})

afterAll(() => page.remove())

describe('files', () => {
  it('with a name of their content are kept for good', async () => {
    const response = await page.get('/assets/main-abc.js')
    expect(await response.text()).toBe('run()')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', 'identity'],
  ] as const)('come to who takes %s as %s, as the build has compressed them', async (accepted, encoding) => {
    const response = await page.get('/assets/main-abc.js', 'GET', { 'accept-encoding': accepted })
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(response.headers.get('vary')).toBe('accept-encoding')
    expect(response.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(String(Buffer.from(unpacked[encoding](new Uint8Array(await response.arrayBuffer()))))).toBe('run()')
  })

  it.each([
    ['the tag', (tag: string) => tag],
    ['the tag, made weak by a proxy', (tag: string) => `W/${tag}`],
    ['the tag among others', (tag: string) => `"other", W/"more" , ${tag}`],
    ['any', () => '*'],
  ])('do not come again to a client that has %s', async (_, known) => {
    const etag = (await page.get('/favicon.svg')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}-identity"$/)
    const again = await page.get('/favicon.svg', 'GET', { 'if-none-match': known(etag) })
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([
      304,
      '',
      'public, max-age=3600',
    ])
  })

  it('come again to a client that has something else, or another encoding', async () => {
    const etag = (await page.get('/assets/main-abc.js')).headers.get('etag') ?? ''
    const other = `"${etag}", "x${etag.slice(1)}`
    expect((await page.get('/assets/main-abc.js', 'GET', { 'if-none-match': other })).status).toBe(200)
    const packed = { 'accept-encoding': 'br', 'if-none-match': etag }
    expect((await page.get('/assets/main-abc.js', 'GET', packed)).status).toBe(200)
  })

  it('come whole to a client that asks for a part', async () => {
    const response = await page.get('/assets/main-abc.js', 'GET', { range: 'bytes=1-2' })
    expect([response.status, await response.text()]).toEqual([200, 'run()'])
  })

  it('answer HEAD without a body', async () => {
    const response = await page.get('/assets/main-abc.js', 'HEAD')
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([
      200,
      '',
      expect.stringMatching(/-identity"$/),
    ])
  })

  it('are those that were there at the start', async () => {
    writeFileSync(join(page.web, 'assets/later.js'), 'later()')
    expect((await page.get('/assets/later.js')).status).toBe(404)
  })

  it('have source maps only where somebody wants them', async () => {
    const map = '/assets/main-abc.js.map'
    expect((await page.get(map)).status).toBe(404)
    expect((await page.get('/assets/main-abc.js')).headers.get('sourcemap')).toBe(null)
    const open = createStatic(readBuiltPage(page.web, true), settings)
    expect(await (await open.request(map)).text()).toBe('{"version":3}')
    expect((await open.request('/assets/main-abc.js')).headers.get('sourcemap')).toBe(map)
  })

  it('with a name of their own are kept for an hour', async () => {
    const response = await page.get('/favicon.svg')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
  })

  it.each([
    '/assets',
    '/assets/',
    '/assets/main-old.js',
    '/assets/no-extension',
    '/assets/main-abc.js.br',
    '/assets/main-abc.js.gz',
    '/robots.txt',
    '/.env',
    '/LICENSE.TXT',
    '/api',
    '/api/contacts/1',
  ])('that are not there are 404, never the page: %s', async (path) => {
    const response = await page.get(path)
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
      404,
      'Not found',
      'no-store',
    ])
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
  ])('outside the folder are out of reach: %s', async (path) => {
    expect(await (await page.get(path)).text()).not.toContain('not for the web')
  })
})
