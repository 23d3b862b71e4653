import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStatic } from './static.ts'

let folder: string
let app: Hono

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
  mkdirSync(join(folder, 'web/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for the web')
  writeFileSync(join(folder, 'web/index.html'), '<html lang="en"><title>page</title>')
  writeFileSync(join(folder, 'web/favicon.svg'), '<svg/>')
  writeFileSync(join(folder, 'web/assets/main-abc.js'), 'run()')
  app = new Hono().route('/', createStatic(join(folder, 'web'), { mode: 'test', signIn: 'required' }))
})

afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, method = 'GET') => app.request(`http://localhost${path}`, { method })

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
    'answers %s, checked anew each time, says whose data it shows, and runs nothing but our own files',
    async (path) => {
      const response = await get(path)
      expect(await response.text()).toBe('<html data-mode="test" data-sign-in="required" lang="en"><title>page</title>')
      expect(response.headers.get('content-type')).toMatch(/^text\/html/)
      expect(response.headers.get('cache-control')).toBe('no-cache')
      expect(response.headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
          "font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      )
    },
  )

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

  it('with a name of their own are kept for an hour', async () => {
    const response = await get('/favicon.svg')
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600'])
  })

  it.each([
    '/assets',
    '/assets/',
    '/assets/main-old.js',
    '/assets/no-extension',
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
