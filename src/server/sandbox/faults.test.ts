import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'
import { BrokenConnection } from './broken-connection.ts'
import type { ScenarioIdIn } from './scene.ts'

const waits: number[] = []
const client = createTestClient({ sleep: async (ms) => void waits.push(ms) })
const token = client.login()

async function ask(id: number): Promise<Response> {
  return client.get(`/api/contacts/${id}`, await token)
}

describe('refusals', () => {
  const duplicate = '{"message":"Too many duplicate request detected"}'
  const statuses: Record<ScenarioIdIn<'Refusals'>, [first: number, second: number, body: string]> = {
    248454401: [401, 401, '{"code":401,"message":"Invalid JWT Token"}'],
    248454403: [403, 403, '{"code":403,"message":"This action is unauthorized for your mode"}'],
    248454404: [404, 404, '{"message":"Not Found"}'],
    248454422: [422, 422, '{"message":"Invalid contact id","errors":[]}'],
    248454429: [429, 429, duplicate],
    248454430: [429, 429, duplicate],
    248454431: [429, 200, duplicate],
    248454500: [500, 500, '{"code":500,"message":"An internal error occurred"}'],
    248454501: [200, 500, expect.stringContaining('"id":248454501')],
    248454503: [503, 503, expect.stringContaining('503 Service Temporarily Unavailable')],
    248454504: [503, 200, expect.stringContaining('503 Service Temporarily Unavailable')],
    248454505: [503, 503, expect.stringContaining('503 Service Temporarily Unavailable')],
  }

  it.each(Object.entries(statuses))('%s answers %o', async (id, [first, second, body]) => {
    for (let round = 0; round < 2; round++) {
      const answer = await ask(Number(id))
      expect([answer.status, await answer.text()]).toEqual([first, body])
      expect((await ask(Number(id))).status).toBe(second)
    }
  })

  it('say when to come back only where the scenario says so', async () => {
    const headers = [248454429, 248454430, 248454431].map(async (id) => (await ask(id)).headers.get('retry-after'))
    expect(await Promise.all(headers)).toEqual([null, '5', '2'])
  })
})

it('an upstream that comes back does so after six refusals, for three answers, again and again', async () => {
  const { login, get } = createTestClient()
  const own = await login()
  const statuses: number[] = []
  for (let count = 0; count < 18; count += 1) statuses.push((await get('/api/contacts/248454505', own)).status)
  const round = [503, 503, 503, 503, 503, 503, 200, 200, 200]
  expect(statuses).toEqual([...round, ...round])
})

it('a contact that changes is another one at every second look', async () => {
  const looks = [await ask(248458001), await ask(248458001), await ask(248458001)]
  const [first, second, third] = await Promise.all(looks.map((answer) => answer.json()))
  expect([first.data.hlr_status, second.data.hlr_status]).toEqual(['sent', 'active'])
  expect(second.data.groups).toHaveLength(2)
  expect(third).toEqual(first)
})

describe('broken connections', () => {
  it('break before the answer', async () => {
    await expect(ask(248455001)).rejects.toThrow(BrokenConnection)
    await expect(ask(248455001)).rejects.toThrow(BrokenConnection)
    await expect(ask(248455002)).rejects.toThrow(BrokenConnection)
    expect((await ask(248455002)).status).toBe(200)
  })

  it('break in the middle of the answer', async () => {
    const error = await ask(248455005).catch((thrown: unknown) => thrown)
    if (!(error instanceof BrokenConnection) || !error.begun) throw new Error('The answer was not cut off')
    expect(error.begun.half.length).toBeLessThan(Number(error.begun.headers['content-length']))
  })

  it('take three seconds where they are slow', async () => {
    expect((await ask(248455004)).status).toBe(200)
    expect(waits.at(-1)).toBe(3000)
  })
})

describe('malformed answers', () => {
  it.each<[ScenarioIdIn<'Malformed answers'>, contentType: string, body: RegExp]>([
    [248456001, 'text/html; charset=utf-8', /^<!doctype html>/],
    [248456002, 'text/html; charset=utf-8', /^\{"data":\{"id":248456002,/],
    [248456003, 'application/json', /^$/],
    [248456004, 'application/json', /^null$/],
    [248456005, 'application/json', /^<br \/>/],
    [248456008, 'application/json', /^\{"data":\{"id":248459999,/],
  ])('%i is %s with status 200', async (id, contentType, body) => {
    const answer = await ask(id)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, contentType])
    expect(await answer.text()).toMatch(body)
  })

  it('is valid JSON of more than 1 MiB', async () => {
    const text = await (await ask(248456006)).text()
    expect(text.length).toBeGreaterThan(2 ** 20)
    expect(JSON.parse(text).data.id).toBe(248456006)
  })

  it('leads elsewhere', async () => {
    const answer = await ask(248456007)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/contacts/248452739'])
  })
})
