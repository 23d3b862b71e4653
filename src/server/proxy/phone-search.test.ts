import { describe, expect, it } from 'vitest'
import { createTestApp, json } from '../testing/fake-upstream.ts'

const contact = '/api/contacts/1'
const search = '/api/contacts/search'
const stopList = '/api/stoplist/search'
const phone = '380965901726'
const asked = JSON.stringify({ phone })

describe.each([search, stopList])('%s', (path) => {
  const mine = { id: 7, phone: 380965901726 }
  const others = { id: 8, phone: 380000000001 }

  it('asks for the phone and gives only the rows with it', async () => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [others, mine], meta: {} }) })
    const response = await post(path, asked)
    expect([response.status, await response.text()]).toEqual([200, JSON.stringify({ data: [mine] })])
    expect(decodeURIComponent(upstream.to(path)[0]?.query ?? '')).toBe(
      `?page[offset]=0&page[limit]=15&search[field]=phone&search[operator]==&search[value]=${phone}`,
    )
  })

  it('asks once for everybody who waits for the same phone', async () => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    await Promise.all([post(path, asked), post(path, asked), post(path, '{"phone":"380965901727"}')])
    expect(upstream.to(path)).toHaveLength(2)
  })

  it.each([
    [403, 'upstream-forbidden'],
    [422, 'upstream-malformed'],
  ])('passes %i on as %s, without another name', async (status, code) => {
    const { post, upstream } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }, status) })
    expect((await (await post(path, asked)).json()).code).toBe(code)
    expect(upstream.calls).toHaveLength(2)
  })

  it('takes a content type with parameters, in any case', async () => {
    const { post } = createTestApp({ [`GET ${path}`]: () => json({ data: [] }) })
    expect((await post(path, asked, { 'content-type': 'Application/JSON; charset=utf-8' })).status).toBe(200)
  })

  it('calls an answer without a list malformed', async () => {
    const { post } = createTestApp({ [`GET ${path}`]: () => json({ data: { 0: mine } }) })
    expect((await (await post(path, asked)).json()).code).toBe('upstream-malformed')
  })

  it.each(['', '12345678', '1234567890123456', '+380965901726', '٣٨٠٩٦٥٩٠١٧٢٦', '380965901726\n'])(
    'refuses %j as a phone without asking upstream',
    async (text) => {
      const { post, upstream } = createTestApp({})
      const response = await post(path, JSON.stringify({ phone: text }))
      expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-phone'])
      expect(upstream.calls).toEqual([])
    },
  )

  it.each<[string, BodyInit, string]>([
    ['no JSON', 'phone=1', 'application/json'],
    ['nothing', '', 'application/json'],
    ['a list', `[${asked}]`, 'application/json'],
    ['a number', '{"phone":380965901726}', 'application/json'],
    ['another member', `{"phone":"${phone}","id":1}`, 'application/json'],
    ['no phone', '{}', 'application/json'],
    ['more than 1 KiB', asked + ' '.repeat(1024), 'application/json'],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'application/json'],
    ['a content type that needs no preflight', asked, 'text/plain'],
    ['a content type that only begins like JSON', asked, 'application/jsonp'],
  ])('refuses %s without asking upstream', async (_, body, type) => {
    const { post, upstream } = createTestApp({})
    const response = await post(path, body, { 'content-type': type })
    expect([response.status, (await response.json()).code]).toEqual([400, 'invalid-request'])
    expect(upstream.calls).toEqual([])
  })
})

it('never mixes up the two searches for one phone', async () => {
  const { post } = createTestApp({
    [`GET ${search}`]: () => json({ data: [{ id: 1, phone }] }),
    [`GET ${stopList}`]: () => json({ data: [{ id: 2, phone }] }),
  })
  const [contacts, rows] = await Promise.all([post(search, asked), post(stopList, asked)])
  expect([await contacts.json(), await rows.json()]).toEqual([
    { data: [{ id: 1, phone }] },
    { data: [{ id: 2, phone }] },
  ])
})

it('asks for the stop list under its other name when upstream does not know the first', async () => {
  const { post, upstream } = createTestApp({ 'GET /api/stoplists/search': () => json({ data: [] }) })
  expect(await (await post(stopList, asked)).text()).toBe('{"data":[]}')
  expect(upstream.calls.map(({ path }) => path)).toEqual(['/api/auth/login', stopList, '/api/stoplists/search'])
})

it('reads no search of more than half a mebibyte, which would keep everybody waiting', async () => {
  const note = 'x'.repeat(600 * 1024)
  const { get, post } = createTestApp({
    [`GET ${search}`]: () => json({ data: [{ id: 1, phone: 380965901726, note }] }),
    [`GET ${contact}`]: () => json({ data: { id: 1, note } }),
  })
  expect(await (await post(search, asked)).json()).toMatchObject({ code: 'upstream-malformed' })
  expect((await get(contact)).status).toBe(200)
})
