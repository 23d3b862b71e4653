import { Agent } from 'node:http'
import { connect } from 'node:net'
import { type Answer, ask } from './ask.ts'
import { expect, startDesk, test } from './fixtures.ts'
import { contactBody, good, type Respond } from './upstream.ts'

/** A contact that takes its time. */
const slowly =
  (id: number, ms: number): Respond =>
  (response) => {
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(contactBody(id))
    }, ms)
  }

const slowContacts = (ms: number) =>
  Object.fromEntries(
    Array.from({ length: 50 }, (_, index) => [`GET /api/contacts/${index + 100}`, slowly(index + 100, ms)]),
  )

test('SIGTERM under load loses no request, and ends with 0 within ten seconds', async ({ start }) => {
  const { desk } = await start(slowContacts(100))
  const agent = new Agent({ keepAlive: true })
  let stopping = false
  const before: Promise<Answer | Error>[] = []
  const after: Promise<Answer | Error>[] = []
  let answered = 0
  const clients = Array.from({ length: 50 }, async (_, index) => {
    for (;;) {
      const answer = ask(`${desk.url}/api/contacts/${index + 100}`, { agent }).catch((error: Error) => error)
      ;(stopping ? after : before).push(answer)
      if ((await answer) instanceof Error || stopping) return
      answered += 1
    }
  })
  await expect.poll(() => answered, { timeout: 20_000 }).toBeGreaterThan(100)
  stopping = true
  const begin = Date.now()
  expect(await desk.stop()).toBe(0)
  expect(Date.now() - begin).toBeLessThan(10_000)
  await Promise.all(clients)
  agent.destroy()
  const answers = await Promise.all(before)
  expect(answers.filter((answer) => answer instanceof Error || answer.status !== 200)).toEqual([])
  expect(answers.length).toBeGreaterThan(answered)
  expect(desk.said()).toContain('"msg":"stopping"')
  // Nor a line of the audit.
  const found = (await Promise.all([...before, ...after])).filter(
    (answer) => 'status' in answer && answer.status === 200,
  )
  await expect.poll(() => desk.said().match(/"event":"lookup"/g)?.length ?? 0).toBeGreaterThanOrEqual(found.length)
})

test('a restart during lookups finishes them, and the next server takes over at once', async ({ start, port }) => {
  const { desk, upstream } = await start(slowContacts(1500))
  const lookups = Array.from({ length: 20 }, (_, index) => desk.outcome(index + 100))
  await expect.poll(() => upstream.to('GET /api/contacts/119').length).toBe(1)
  const stopped = desk.stop()
  await expect.poll(() => ask(`${desk.url}/healthz`).catch(() => 'refused')).toBe('refused')
  const next = await startDesk(upstream.url, port)
  await next.isWell()
  expect(new Set(await Promise.all(lookups))).toEqual(new Set(['200 ok']))
  expect(await stopped).toBe(0)
  await next.stop()
})

test('a server that is out of file handles is well again once it has some', async ({ start }) => {
  const { desk } = await start({}, { openFiles: 256 })
  await desk.isWell()
  const sockets = Array.from({ length: 500 }, () =>
    connect(Number(new URL(desk.url).port), '127.0.0.1').on('error', () => {}),
  )
  // Nobody gets in now, or not to upstream.
  await expect.poll(() => desk.outcome(good).catch(() => 'lost'), { timeout: 5000 }).not.toBe('200 ok')
  for (const socket of sockets) socket.destroy()
  await expect.poll(() => desk.outcome(good).catch(() => 'lost'), { timeout: 20_000 }).toBe('200 ok')
  await desk.isWell()
})
