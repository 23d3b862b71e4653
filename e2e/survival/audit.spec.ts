import { execFileSync } from 'node:child_process'
import { constants, openSync, readFileSync, writeSync } from 'node:fs'
import { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import { ask } from './ask.ts'
import { type Desk, expect, test } from './fixtures.ts'
import { good, phone } from './upstream.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A pipe that nobody reads until somebody does; one to this process would be read ahead. */
function unreadPipe(path: string) {
  execFileSync('mkfifo', [path])
  // For reading and writing, so that opening it waits for nobody.
  const fd = openSync(path, constants.O_RDWR | constants.O_NONBLOCK)
  // Nearly full already: it takes 64 KiB.
  writeSync(fd, `${'.'.repeat(56 * 1024)}\n`)
  return {
    path,
    /** @returns what was read so far */
    read: () => {
      let text = ''
      const reader = new Socket({ fd, writable: false }).setEncoding('utf8').unref()
      reader.on('data', (chunk) => {
        text += chunk
      })
      return () => text
    },
  }
}

const auditLines = (text: string) => text.match(/"event":"lookup".*"outcome":"ok"/g)?.length ?? 0

function isRunning(pid: number): boolean {
  try {
    // It may have ended without its parent's notice.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

/** Looks contacts up, many at once, until some have been refused. @returns how many were answered */
async function lookUpUntilRefused(desk: Desk): Promise<number> {
  let answered = 0
  let refused = 0
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (refused < 50) {
        const outcome = await desk.outcome(good)
        if (outcome === '200 ok') answered += 1
        else {
          expect(outcome).toBe('503 audit-unavailable')
          refused += 1
        }
        // Whatever the pipe and the server may keep, it is not as much as this.
        expect(answered).toBeLessThan(1000)
      }
    }),
  )
  return answered
}

test('a log on a full disk ends the server at once, and what was asked is not answered', async ({ start }) => {
  const { desk } = await start({}, { outputFile: '/dev/full', env: { LOG_LEVEL: 'error' } })
  const begin = Date.now()
  expect(await desk.contact(good).catch(() => 'lost')).toBe('lost')
  expect(await desk.exited).toBe(1)
  expect(Date.now() - begin).toBeLessThan(5000)
  expect(desk.said()).toBe('Standard output cannot be written to (ENOSPC): that is where the log and the audit go.\n')
})

test('a log that may not grow ends the server, and has a line for every answer', async ({ start }, info) => {
  const outputFile = info.outputPath('log')
  const { desk } = await start({}, { outputFile, fileBlocks: 40 })
  let answered = 0
  let begin = Date.now()
  for (;;) {
    begin = Date.now()
    const answer = await desk.contact(good).catch(() => undefined)
    if (answer === undefined) break
    expect(answer.status).toBe(200)
    answered += 1
  }
  expect(await desk.exited).toBe(1)
  expect(Date.now() - begin).toBeLessThan(5000)
  expect(desk.said()).toContain('Standard output cannot be written to (EFBIG)')
  expect(answered).toBeGreaterThan(10)
  expect(auditLines(readFileSync(outputFile, 'utf8'))).toBeGreaterThanOrEqual(answered)
})

test('a log that nobody reads for a while stops lookups, and has a line for every answer when it is read', async ({
  start,
}, info) => {
  const pipe = unreadPipe(info.outputPath('log'))
  const { desk, upstream } = await start({}, { outputFile: pipe.path })
  const answered = await lookUpUntilRefused(desk)
  const asked = upstream.to(`GET /api/contacts/${good}`).length
  expect(await desk.outcome(good)).toBe('503 audit-unavailable')
  expect(upstream.to(`GET /api/contacts/${good}`)).toHaveLength(asked)
  // Everything else goes on: nothing waits for the pipe.
  expect((await desk.get('/healthz')).status).toBe(200)
  expect(desk.said()).toContain('Nobody reads standard output')

  const read = pipe.read()
  await expect.poll(() => desk.outcome(good)).toBe('200 ok')
  await expect.poll(read).toContain('"msg":"log output recovered"')
  // All but the last one, which came after the reader.
  expect(auditLines(read()) - 1).toBeGreaterThanOrEqual(answered)
  expect(await desk.stop()).toBe(0)
})

test('SIGTERM ends a server whose log nobody reads, within ten seconds', async ({ start }, info) => {
  const pipe = unreadPipe(info.outputPath('log'))
  const { desk } = await start({}, { outputFile: pipe.path })
  await lookUpUntilRefused(desk)
  const begin = Date.now()
  expect(await desk.stop()).toBe(0)
  expect(Date.now() - begin).toBeLessThan(10_000)
})

test('a terminal that shows nothing any more holds up neither answers nor SIGTERM', async ({ start }, info) => {
  test.skip(process.platform !== 'linux', 'script(1) is another program elsewhere')
  const log = unreadPipe(info.outputPath('log'))
  const { desk } = await start({}, { outputFile: log.path, inTerminal: true })
  await lookUpUntilRefused(desk)
  expect((await desk.get('/healthz')).status).toBe(200)
  const server = Number(readFileSync(`/proc/${desk.pid}/task/${desk.pid}/children`, 'utf8'))
  process.kill(server, 'SIGTERM')
  await expect.poll(() => isRunning(server), { timeout: 10_000 }).toBe(false)
  // The terminal itself still waits for its reader.
  desk.signal('SIGKILL')
})

test('a server whose log nobody takes any more ends, and does not go on without an audit', async ({ start }) => {
  const { desk } = await start()
  await desk.isWell()
  await desk.closeLog()
  const begin = Date.now()
  expect(await desk.contact(good).catch(() => 'lost')).toBe('lost')
  expect(await desk.exited).toBe(1)
  expect(Date.now() - begin).toBeLessThan(5000)
  expect(desk.said()).toContain('Standard output cannot be written to (EPIPE)')
})

test('a server without a standard output says that its audit goes nowhere', async ({ start }) => {
  const { desk } = await start({}, { outputFile: '/dev/null' })
  expect(await desk.outcome(good)).toBe('200 ok')
  expect(desk.said()).toContain('Standard output goes nowhere, and the audit with it')
})

test('a command finds out which lines are about a phone, under old secrets too', async ({ start }) => {
  const secrets = ['a-secret-of-tests-that-is-long-enough', 'an-old-secret-of-tests-that-is-long-enough']
  const { desk } = await start({}, { env: { SESSION_SECRET: secrets[1] ?? '' } })
  const headers = { 'content-type': 'application/json' }
  const search = { method: 'POST', headers, body: JSON.stringify({ phone }) }
  expect((await ask(`${desk.url}/api/stoplist/search`, search)).status).toBe(404)
  const hashes = execFileSync(process.execPath, ['dist/server/phone-hash.js'], {
    input: '+380 96 590 17-26\n',
    env: { SESSION_SECRET: secrets.join(',') },
    cwd: root,
    encoding: 'utf8',
  }).split('\n')
  expect(hashes).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/), ''])
  await expect.poll(desk.said).toContain(`"event":"stop-list"`)
  expect(desk.said()).toContain(`"phoneHash":"${hashes[1]}"`)
  expect(desk.said()).not.toContain(phone)
})
