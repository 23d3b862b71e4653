import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStatic } from './static.ts'

const html = '<html lang="en"><title>page</title><script>early()</script>'
const served = html.replace('<html ', '<html data-mode="test" data-sign-in="required" ')

let folder: string
let app: Hono

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for the web')
  writeFileSync(join(folder, 'web/index.html'), html)
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'web/assets/main-abc.js'), 'run()')
  writeFileSync(join(folder, 'web/assets/main-abc.js.br'), brotliCompressSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.gz'), gzipSync('run()'))
  writeFileSync(join(folder, 'web/assets/main-abc.js.map'), '{"version":3}')
  app = new Hono().route('/', createStatic(join(folder, 'web'), { mode: 'test', signIn: 'required' }))
})

afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  app.request(`http://localhost${path}`, { method, headers })

/** What browsers send. */
const anyEncoding = { 'accept-encoding': 'gzip, deflate, br, zstd' }

const unpacked = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Uint8Array) => bytes }

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
      const response = await get(path)
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
    const response = await get('/', 'GET', { 'accept-encoding': accepted })
    const { headers } = response
    expect(headers.get('content-encoding') ?? 'identity').toBe(encoding)
    expect(headers.get('vary')).toBe('accept-encoding')
    expect(headers.get('etag')).toMatch(new RegExp(`-${encoding}"$`))
    expect(String(Buffer.from(unpacked[encoding](new Uint8Array(await response.arrayBuffer()))))).toBe(served)
  })

  it('does not come again to who has it', async () => {
    const etag = (await get('/contacts/1', 'GET', anyEncoding)).headers.get('etag') ?? ''
    const again = await get('/contacts/2', 'GET', { ...anyEncoding, 'if-none-match': `W/${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('cache-control')).toBe('no-cache')
    const other = await get('/', 'GET', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    expect(other.status).toBe(200)
  })

  // WebKit would not give a preloaded answer to the page's own request: two lookups a load.
  it.each(['/contacts/248452739', '/'])('has the browser ask for nothing ahead of its script: %s', async (path) => {
    expect((await get(path)).headers.get('link')).toBeNull()
  })

  it('answers HEAD without a body', async () => {
    const response = await get('/contacts/1', 'HEAD')
    expect([response.status, await response.text()]).toEqual([200, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('does not answer %s', async (method) => {
    expect((await get('/contacts/1', method)).status).toBe(404)
  })
})

describe('files', () => {
  it('with a name of their content are kept for good', async () => {
    const response = await get('/assets/main-abc.js')
    expect(await response.text()).toBe('run()')
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['identity', 'identity'],
  ] as const)('come to who takes %s as %s, as the build has compressed them', async (accepted, encoding) => {
    const response = await get('/assets/main-abc.js', 'GET', { 'accept-encoding': accepted })
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
    const etag = (await get('/favicon.svg')).headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}-identity"$/)
    const again = await get('/favicon.svg', 'GET', { 'if-none-match': known(etag) })
    expect([again.status, await again.text(), again.headers.get('cache-control')]).toEqual([
      304,
      '',
      'public, max-age=3600',
    ])
  })

  it('come again to a client that has something else, or another encoding', async () => {
    const etag = (await get('/assets/main-abc.js')).headers.get('etag') ?? ''
    const other = `"${etag}", "x${etag.slice(1)}`
    expect((await get('/assets/main-abc.js', 'GET', { 'if-none-match': other })).status).toBe(200)
    const packed = { 'accept-encoding': 'br', 'if-none-match': etag }
    expect((await get('/assets/main-abc.js', 'GET', packed)).status).toBe(200)
  })

  it('come whole to a client that asks for a part', async () => {
    const response = await get('/assets/main-abc.js', 'GET', { range: 'bytes=1-2' })
    expect([response.status, await response.text()]).toEqual([200, 'run()'])
  })

  it('answer HEAD without a body', async () => {
    const response = await get('/assets/main-abc.js', 'HEAD')
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([
      200,
      '',
      expect.stringMatching(/-identity"$/),
    ])
  })

  it('are those that were there at the start', async () => {
    writeFileSync(join(folder, 'web/assets/later.js'), 'later()')
    expect((await get('/assets/later.js')).status).toBe(404)
  })

  it('have source maps only where somebody wants them', async () => {
    const map = '/assets/main-abc.js.map'
    expect((await get(map)).status).toBe(404)
    expect((await get('/assets/main-abc.js')).headers.get('sourcemap')).toBe(null)
    const outline = { mode: 'test', signIn: 'required' } as const
    const open = createStatic(join(folder, 'web'), outline, { sourceMaps: true })
    expect(await (await open.request(map)).text()).toBe('{"version":3}')
    expect((await open.request('/assets/main-abc.js')).headers.get('sourcemap')).toBe(map)
  })

  it('with a name of their own are kept for an hour', async () => {
    const response = await get('/favicon.svg')
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
    const response = await get(path)
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
    expect(await (await get(path)).text()).not.toContain('not for the web')
  })
})
