import { describe, expect, it, vi } from 'vitest'
import { type Answers, json } from './testing/fake-upstream.ts'
import { api, createRidingApp, navigation, riddenIn, ridingPage } from './testing/riding-page.ts'

const page = ridingPage()
const setUp = (answers: Answers, env: Record<string, string> = {}, waitMs = 60_000) =>
  createRidingApp(page, answers, env, waitMs)

/** An upstream that answers when the test says so. */
function slow() {
  let answer = () => {}
  const answered = new Promise<void>((resolve) => (answer = resolve))
  const given: Answers = {
    async [`GET ${api}`]() {
      await answered
      return json({ data: { id: 7 } })
    },
  }
  return { given, answer }
}

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate)
}

describe('an upstream that takes its time', () => {
  it('does not keep the page waiting', async () => {
    const { given, answer } = slow()
    const { open } = setUp(given)
    const reader = (await open()).body?.pipeThrough(new TextDecoderStream()).getReader()
    let shown = ''
    while (!shown.includes('/api/session')) shown += (await reader?.read())?.value
    expect(shown).toContain('<div id="root">')
    expect(shown).not.toContain(api)
    answer()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) shown += part.value
    expect(riddenIn(shown, api)?.text).toBe('{"data":{"id":7}}')
    expect(shown.endsWith('</body></html>')).toBe(true)
  })
})

describe('an upstream that takes longer than a document waits', () => {
  it('does not hold the document, and is asked once: the page takes its call over', async () => {
    const { given, answer } = slow()
    const { open, get, upstream, audit, requests } = setUp(given, { RATE_BURST: '1', RATE_PER_SECOND: '0.1' }, 1)
    const document = await (await open()).text()
    expect([riddenIn(document, api), document.endsWith('</body></html>')]).toEqual([undefined, true])
    const asked = get(api)
    await settle()
    answer()
    expect(await (await asked).json()).toEqual({ data: { id: 7 } })
    await settle()
    expect(upstream.to(api)).toHaveLength(1)
    expect(
      audit()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['gone', 'ok'])
    expect(requests().sort()).toEqual([
      '/api/contacts/:id 200',
      '/api/contacts/:id 499',
      '/api/session 200',
      'page 200',
    ])
  })

  it('is not asked any more once that page has gone too', async () => {
    const given: Answers = { [`GET ${api}`]: () => new Promise(() => {}) }
    const { app, open, audit } = setUp(given, {}, 1)
    await (await open()).text()
    const browser = new AbortController()
    const connection = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
    const asked = app.request(`http://localhost${api}`, { signal: browser.signal }, connection)
    await settle()
    expect(audit()).toEqual([])
    browser.abort()
    expect((await asked).status).toBe(499)
    await vi.waitFor(() => expect(audit().map(({ outcome }) => outcome)).toEqual(['gone', 'gone']))
  })
})

it('ends the call of a browser that goes away before its document has ended', async () => {
  const { app, audit } = setUp({ [`GET ${api}`]: () => new Promise(() => {}) })
  const browser = new AbortController()
  const response = await app.request('http://localhost/contacts/7', { headers: navigation, signal: browser.signal })
  await settle()
  expect(audit()).toEqual([])
  browser.abort()
  await response.body?.cancel()
  await settle()
  expect(audit().map(({ outcome }) => outcome)).toEqual(['gone'])
})
