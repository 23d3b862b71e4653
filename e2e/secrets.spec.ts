import { apiFault, expect, test } from './support/fixtures.ts'
import { liveMain } from './support/hold.ts'
import { apiKey, servers } from './support/servers.ts'

const { secret, oneApi } = servers

/** Three base64url parts, of which the first is a JSON object: the token that upstream gives for the key. */
const token = /eyJ[\w-]{8,}\.[\w-]+\.[\w-]+/

test.use({ baseURL: secret.url, allowedFaults: apiFault })

test('the key and the token are in no answer, header or log line, and contact data is in no log line', async ({
  page,
  start,
}) => {
  const server = await start(['dist/server/main.js'], `${secret.url}/readyz`, {
    BSG_API_KEY: apiKey,
    BSG_API_URL: oneApi.url,
    PORT: String(secret.port),
    LOG_LEVEL: 'trace',
    SOURCE_MAPS: '1',
  })
  const seen: Promise<string>[] = []
  page.on('response', (response) => {
    seen.push(
      (async () => {
        const headers = JSON.stringify(await response.headersArray())
        const body = await response.text().catch(() => '')
        return `${response.url()}\n${headers}\n${body}`
      })(),
    )
  })
  // A good contact, refusals of every kind, and answers that cannot be read.
  for (const id of [248452739, 248454401, 248454403, 248454404, 248454500, 248455001, 248456001, 248456007]) {
    await page.goto(`/contacts/${id}`)
    await expect(liveMain(page).getByRole('heading', { level: 1 })).not.toHaveText(/^Loading/, { timeout: 15_000 })
  }
  for (const data of [{ phone: '380965901726' }, { phone: apiKey }, {}]) {
    const answer = await page.request.post('/api/contacts/search', { data })
    seen.push(answer.text())
  }
  const script = await page.evaluate(() => [...document.scripts].map(({ src }) => src).find((src) => src !== ''))
  const map = await page.request.get(`${script}.map`)
  expect(map.status()).toBe(200)
  seen.push(map.text())
  // It may still ask for something, and would find no server.
  await page.goto('about:blank')
  await server.stop()

  const answers = await Promise.all(seen)
  expect(answers.length).toBeGreaterThan(30)
  const log = server.said()
  expect(log).toContain('"msg":"request"')
  for (const text of [...answers, log]) {
    expect(text).not.toContain(apiKey)
    expect(text).not.toMatch(token)
  }
  // Request IDs are random, and may hold any four digits.
  const said = log.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '')
  for (const value of ['380965901726', 'Zufafa', '1111']) expect(said).not.toContain(value)
})
