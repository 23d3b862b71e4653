import { validate } from 'dockerfile-utils'
import { expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { namesOf } from '../../src/server/config/variables.ts'
import { createIsIgnored } from './docker-ignore.ts'
import { readDockerfile } from './read-dockerfile.ts'
import { read } from './root.ts'

const text = read('Dockerfile')
const stages = readDockerfile(text)
const [image] = stages.slice(-1)
const isIgnored = createIsIgnored(read('.dockerignore'))

it('the Dockerfile has no mistake that a linter knows', () => {
  expect(validate(text)).toEqual([])
  expect(validate(text.replace('USER', 'USR'))).toHaveLength(1)
})

it('images come by a version that the digest holds', () => {
  const names = new Set(stages.map(({ name }) => name))
  const foreign = stages.map(({ base }) => base).filter((base) => !names.has(base))
  expect(foreign.length).toBeGreaterThan(0)
  for (const base of foreign) expect(base).toMatch(/^[\w./-]+:\d+\.\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}$/)
})

it('the image runs as a user that is not root, by number', () => {
  expect(image?.user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
})

it('no shell stands between the image and Node: SIGTERM reaches it, and the health check needs none', () => {
  for (const words of [image?.entryPoint, image?.command, image?.healthCheck]) expect(words?.length).toBeGreaterThan(0)
  expect([image?.entryPoint, image?.healthCheck?.[0]]).toEqual([['node'], 'node'])
})

it('the image limits memory as npm run serve does', () => {
  const [, options] = /NODE_OPTIONS=\\?"(.+?) \$NODE_OPTIONS/.exec(packageJson.scripts.serve) ?? []
  expect(image?.env.NODE_OPTIONS).toBe(options)
})

it('no secret is part of a layer', () => {
  const named = [...stages.flatMap(({ env }) => Object.keys(env)), ...(text.match(/^ARG .*/gm) ?? [])].join(' ')
  for (const secret of namesOf('isSecret')) expect(named).not.toContain(secret)
})

it.each(['.env', '.env.desk', '.env.local', '.git/config', 'node_modules/hono/package.json', 'dist/server/main.js'])(
  'the build does not see %s',
  (path) => {
    expect(isIgnored(path)).toBe(true)
  },
)

it.each(['id_rsa', 'src/web/shell.test.ts', 'compose.yaml', 'e2e/core/run.js', 'docs/operations.md', '.npmrc.old'])(
  'nor %s',
  (path) => {
    expect(isIgnored(path)).toBe(true)
  },
)

it.each(['package.json', '.npmrc', 'src/server/main.ts', 'src/web/styles.css', 'public/robots.txt', 'vite.config.ts'])(
  'it does see %s',
  (path) => {
    expect(isIgnored(path)).toBe(false)
  },
)
