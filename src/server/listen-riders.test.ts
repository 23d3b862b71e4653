import { get, type IncomingMessage } from 'node:http'
import { createGunzip } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Listening, listen } from './http/listen.ts'
import { apiKey, createTestApp, json } from './testing/fake-upstream.ts'
import { navigation, riddenIn, ridingPage } from './testing/riding-page.ts'

// Over a real connection, which is what a document and its lookup share.

const api = '/api/contacts/7'
const page = ridingPage()
let listening: Listening

afterEach(() => listening.stop())

async function setUp(waitMs = 60_000) {
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const slow = async () => {
    await answered
    return json({ data: { id: 7 } })
  }
  const test = createTestApp({ [`GET ${api}`]: slow }, { BSG_API_KEY: apiKey }, undefined, { page, waitMs })
  listening = await listen(test.app.fetch, '127.0.0.1', 0)
  const outcomes = () =>
    test.logged.flatMap((line) => (line.includes('"event":"lookup"') ? [JSON.parse(line).outcome] : []))
  return { ...test, answer, outcomes, address: listening.url }
}

const open = (address: string, headers: Record<string, string> = {}) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    get(`${address}/contacts/7`, { headers: { ...navigation, ...headers }, agent: false }, resolve).on('error', reject)
  })

describe('a document on its way', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'gzip'],
    ['identity', undefined],
  ])('is shown part by part to who takes %s', async (accepted, encoding) => {
    const { address, answer, upstream } = await setUp()
    const response = await open(address, { 'accept-encoding': accepted })
    expect(response.headers).toMatchObject({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    expect(response.headers['content-encoding']).toBe(encoding)
    let shown = ''
    const text = encoding ? response.pipe(createGunzip()) : response
    text.on('data', (part) => {
      shown += part
    })
    await vi.waitFor(() => expect(shown).toContain('ridden:/api/session'))
    await vi.waitFor(() => expect(upstream.to(api)).toHaveLength(1))
    expect(shown).not.toContain(api)
    answer()
    await new Promise((resolve) => text.once('end', resolve))
    expect(riddenIn(shown, api)?.text).toBe('{"data":{"id":7}}')
    expect(shown.endsWith('</body></html>')).toBe(true)
  })

  it('takes its call with it when the browser goes away', async () => {
    const { address, outcomes, upstream } = await setUp()
    const response = await open(address)
    await vi.waitFor(() => expect(upstream.to(api)).toHaveLength(1))
    expect(outcomes()).toEqual([])
    response.destroy()
    await vi.waitFor(() => expect(outcomes()).toEqual(['gone']))
  })

  it('leaves its call to the page when it waits no longer', async () => {
    const { address, answer, outcomes, upstream } = await setUp(1)
    const response = await open(address)
    await new Promise((resolve) => response.resume().once('close', resolve))
    const asked = fetch(address + api)
    // The document's lookup, that of the page, and this question.
    const running = async () => /requests_in_flight (\d)/.exec(await (await fetch(`${address}/metrics`)).text())?.[1]
    await vi.waitFor(async () => expect(await running()).toBe('3'))
    answer()
    expect(await (await asked).json()).toEqual({ data: { id: 7 } })
    await vi.waitFor(() => expect(outcomes().sort()).toEqual(['gone', 'ok']))
    expect(upstream.to(api)).toHaveLength(1)
  })
})
