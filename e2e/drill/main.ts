// npm run drill: agents work behind nginx and three replicas while one thing after the other goes wrong.

import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { nginx } from '../proxies/nginx.ts'
import { refuseStaleBuild } from '../support/build-age.js'
import { serverAt } from '../support/ports.js'
import { createVersions } from '../support/versions.ts'
import { startAgents } from './agents.ts'
import { startEngine, whyNoEngine } from './engine.ts'
import { startReplicas } from './replicas.ts'
import { type Surroundings, steps } from './steps.ts'
import { failuresOf, type Row, tableOf, writeTable } from './table.ts'
import { startUpstream } from './upstream.ts'

const full = { agents: 100, seconds: 60, firstLoads: 200, pause: 1000 }

/** How long (ms) an agent of a smaller drill looks at a contact: every step waits for all of them. */
const shortPause = 300

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { size: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
})
const size = Number(values.size)
if (!(size > 0 && size <= 10)) throw new Error('--size takes a number above 0, such as 0.2')
const secret = () => randomBytes(32).toString('base64url')
const portAt = (place: number) => serverAt(place).port

refuseStaleBuild()
const whyNot = nginx.whyNot()
if (whyNot === undefined) await drill()
else console.log(`The drill was skipped: ${whyNot}.`)
process.exit()

async function drill(): Promise<void> {
  const stops: (() => Promise<unknown>)[] = []
  let rows: Row[] = []
  try {
    const origin = `https://localhost:${portAt(0)}`
    const place = ['http://127.0.0.1:9/', 'contact-desk', origin, 'groups']
    const secrets = { old: secret(), new: secret() }
    const versions = createVersions('drill')
    stops.push(async () => versions.remove())
    versions.build('old_')
    const upstream = await startUpstream([portAt(1), portAt(2), portAt(3)])
    stops.push(upstream.stop)
    const whyNot = whyNoEngine()
    if (whyNot !== undefined) console.log(`Redis is not part of this drill: ${whyNot}.`)
    const engine = whyNot === undefined ? await startEngine(portAt(8)) : undefined
    if (engine) stops.push(engine.goAway)
    const ports = [portAt(4), portAt(5), portAt(6)] as const
    const replicas = await startReplicas(versions.main, ports, {
      AUTH_MODE: 'oidc',
      PUBLIC_URL: origin,
      OIDC_ISSUER: place[0] ?? '',
      OIDC_CLIENT_ID: place[1] ?? '',
      OIDC_CLIENT_SECRET: 'not-asked-for',
      ALLOWED_EMAIL_DOMAINS: 'desk.example',
      SESSION_SECRET: secrets.old,
      TRUSTED_PROXIES: '127.0.0.1',
      BSG_API_KEY: 'live_sandbox',
      BSG_API_URL: upstream.url,
      ...engine?.settings,
    })
    stops.push(replicas.stop)
    const [one, two, ...more] = ports
    const proxy = await nginx.start({ port: portAt(0), plainPort: portAt(7), replicas: [one, two], more })
    stops.push(proxy.stop)
    let step = steps[0]?.name ?? ''
    const agents = await startAgents({
      count: Math.ceil(full.agents * size),
      pause: size < 1 ? shortPause : full.pause,
      origin,
      step: () => step,
      sessions: { secret: secrets.old, place },
    })
    stops.push(agents.stop)
    const firstLoads = Math.ceil(full.firstLoads * size)
    const all = { upstream, replicas, agents, versions, secrets, firstLoads, engine }
    rows = await runAll(all, (name) => {
      step = name
    })
  } finally {
    for (const stop of stops.reverse()) await stop()
  }
  report(rows)
}

async function runAll(all: Surroundings, begin: (name: string) => void): Promise<Row[]> {
  const { agents, upstream } = all
  const started = performance.now()
  const rows: Row[] = []
  const possible = steps.filter(({ needsEngine }) => !needsEngine || all.engine)
  for (const { name, mayFail = false, run } of possible) {
    begin(name)
    const begins = performance.now()
    const before = upstream.logins()
    const shortest = sleep((full.seconds * 1000 * size) / possible.length)
    const firstLoads = (await run(all)) ?? []
    await agents.everyone()
    await shortest
    const logins = upstream.logins() - before
    rows.push({ step: name, begins: (begins - started) / 1000, mayFail, logins, lookups: [], firstLoads })
  }
  await agents.stop()
  for (const row of rows) row.lookups = agents.lookups.filter(({ step }) => step === row.step)
  return rows
}

function report(rows: Row[]): void {
  const date = new Date().toISOString().slice(0, 10)
  const text = tableOf(rows, `${date}, \`--size ${size}\`: ${Math.ceil(full.agents * size)} agents.`)
  console.log(text)
  for (const { step, mayFail, lookups, firstLoads } of rows) {
    const failures = failuresOf([...lookups, ...firstLoads])
    for (const failure of new Set(failures)) console.log(`${step}: ${failure}`)
    const why = lookups.flatMap(({ retries }) => retries)
    for (const kind of new Set(why)) {
      console.log(`${step}: tried again ${why.filter((one) => one === kind).length} times, ${kind}`)
    }
    if (failures.length > 0 && !mayFail) process.exitCode = 1
  }
  if (values.write) writeTable(text)
}
