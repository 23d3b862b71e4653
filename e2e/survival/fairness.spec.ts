import { type Desk, expect, test } from './fixtures.ts'
import { contactBody, json, type Respond } from './upstream.ts'

/** Everybody comes through a proxy that names them, within the limits that a person has by default. */
const metricsToken = 'token-by-which-this-test-reads-the-metrics'
const people = {
  TRUSTED_PROXIES: '127.0.0.1',
  ALLOW_UNAUTHENTICATED: '1',
  METRICS_TOKEN: metricsToken,
  RATE_BURST: '60',
  RATE_PER_SECOND: '2',
}

const seconds = 20
const firstGood = 1_000
const failing = 500
const firstHanging = 2_000

const fails = json('{"code":500}', 500)
const hangs: Respond = () => {}

const contacts = (first: number, count: number, respond: (id: number) => Respond) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`GET /api/contacts/${first + index}`, respond(first + index)]),
  )

const answers = () => ({
  ...contacts(firstGood, 100, (id) => json(contactBody(id))),
  ...contacts(failing, 200, () => fails),
  ...contacts(firstHanging, 200, () => hangs),
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Status of a lookup by this person, who is an address. */
async function lookUp(desk: Desk, person: string, id: number): Promise<number> {
  return (await desk.get(`/api/contacts/${id}`, { 'x-forwarded-for': person })).status
}

/** As much as a person may ask: all at once, then two a second. */
async function attack(desk: Desk, person: string, idOf: (asked: number) => number): Promise<void> {
  let asked = 0
  const ask = () => void lookUp(desk, person, idOf(asked++)).catch(() => {})
  for (let burst = 0; burst < 60; burst += 1) ask()
  for (let half = 0; half < 2 * seconds; half += 1) {
    await pause(500)
    ask()
  }
}

/** One lookup a second by an agent; the statuses of those that were answered before the test's time was over. */
async function work(desk: Desk): Promise<number[]> {
  const statuses: number[] = []
  for (let second = 0; second < seconds; second += 1) {
    await pause(1000)
    void lookUp(desk, '10.0.0.1', firstGood + second).then((status) => statuses.push(status))
  }
  await pause(1000)
  return statuses
}

const attacks: Record<string, (asked: number) => number> = {
  'one contact at which BSG always fails': () => failing,
  'contacts at which BSG always fails': (asked) => failing + (asked % 200),
  'contacts at which BSG never answers': (asked) => firstHanging + (asked % 200),
}

for (const [what, idOf] of Object.entries(attacks)) {
  for (const [who, count] of [
    ['one client', 1],
    ['five clients', 5],
  ] as const) {
    test(`${who} asking for ${what} keeps no other agent from theirs`, async ({ start }) => {
      const { desk } = await start(answers(), { env: people })
      const attackers = Array.from({ length: count }, (_, index) => attack(desk, `10.0.1.${index}`, idOf))
      const statuses = await work(desk)
      await Promise.all(attackers)
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(0.95 * seconds)
    })
  }
}

test('an agent who asks for the contact that another waits for waits in no queue of theirs', async ({ start }) => {
  const { desk, upstream } = await start(answers(), { env: people })
  for (let asked = 0; asked < 60; asked += 1) void lookUp(desk, '10.0.1.1', firstHanging + asked).catch(() => {})
  const last = `GET /api/contacts/${firstHanging + 59}`
  const metrics = () => desk.get('/metrics', { authorization: `Bearer ${metricsToken}` })
  await expect.poll(async () => (await metrics()).text).toMatch(/^contact_desk_upstream_queued [1-9]/m)
  expect(upstream.to(last)).toEqual([])
  void lookUp(desk, '10.0.0.1', firstHanging + 59).catch(() => {})
  await expect.poll(() => upstream.to(last).length).toBe(1)
})

test('an outage is noticed by different contacts that fail, refused at once, and over with the first answer', async ({
  start,
}) => {
  const { desk, upstream } = await start(answers(), { env: people })
  expect(await lookUp(desk, '10.0.0.1', firstGood)).toBe(200)
  await upstream.goDown()
  let asked = 0
  await expect(async () => {
    await lookUp(desk, `10.0.0.${1 + (asked % 3)}`, firstGood + (++asked % 100))
    expect(desk.said()).toContain('breaker opened')
  }).toPass({ timeout: 15_000 })
  const refused = await desk.get(`/api/contacts/${firstGood}`, { 'x-forwarded-for': '10.0.0.1' })
  expect([refused.status, JSON.parse(refused.text).retryAfter]).toEqual([502, 5])
  await upstream.comeBack()
  expect(await lookUp(desk, '10.0.0.9', firstGood)).toBe(200)
  expect(await lookUp(desk, '10.0.0.1', firstGood)).toBe(200)
})

test('an agent who is alone is refused at once in an outage, whether they ask for one contact or for many', async ({
  start,
}) => {
  for (const idOf of [() => firstGood, (asked: number) => firstGood + asked]) {
    const { desk, upstream } = await start(answers(), { env: people })
    await upstream.goDown()
    for (let asked = 0; asked < 5; asked += 1) expect(await lookUp(desk, '10.0.0.1', idOf(asked))).toBe(502)
    const refused = await desk.get(`/api/contacts/${idOf(5)}`, { 'x-forwarded-for': '10.0.0.1' })
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'upstream-unavailable', retryAfter: 5 })
    await desk.stop()
  }
})
