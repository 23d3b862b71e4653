import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { createHeaders } from './headers.ts'

async function headersOf(path: string, publicUrl?: URL) {
  const app = new Hono()
    .use(createHeaders(publicUrl))
    .get('/page', (context) => {
      context.header('content-security-policy', "script-src 'self'")
      return context.html('<!doctype html>')
    })
    .get('/data', (context) => context.json({}))
  return Object.fromEntries((await app.request(path)).headers)
}

const ofDocuments = ['cross-origin-opener-policy', 'origin-agent-cluster', 'permissions-policy']

it('keeps a document apart from those of other sites, and asks for nothing that a browser could offer', async () => {
  expect(await headersOf('/page')).toMatchObject({
    'content-security-policy': "script-src 'self'",
    'cross-origin-opener-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'permissions-policy': expect.stringMatching(/^accelerometer=\(\), camera=\(\), .*xr-spatial-tracking=\(\)$/),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
})

it('sends with data what keeps other sites from reading it, and nothing that is about documents', async () => {
  const headers = await headersOf('/data')
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  expect(Object.keys(headers).filter((name) => ofDocuments.includes(name))).toEqual([])
})
