import { expect, it } from 'vitest'
import { namesOf } from '../../src/server/config/variables.ts'
import { readEdgeConfig } from '../../src/server/edge/edge-config.ts'
import { wrangler } from './workerd.ts'

it('wrangler.jsonc holds no secret, and together with the secrets a whole configuration', () => {
  const { vars } = wrangler
  expect(Object.keys(vars).filter((name) => namesOf('isSecret').some((secret) => secret === name))).toEqual([])
  const secrets = { BSG_API_KEY: 'live_keyThatNobodySees5Rt8', SESSION_SECRET: 'Zk3-one-secret-that-nobody-guesses-9f' }
  const { mode, signIn, warnings } = readEdgeConfig({ ...vars, ...secrets, ASSETS: {} })
  expect([mode, signIn?.publicUrl.origin, warnings]).toEqual(['live', vars.PUBLIC_URL, []])
})

it('the Worker answers every path, with what the build has made', () => {
  expect(wrangler).toMatchObject({
    main: '../../dist/edge/worker.js',
    assets: { directory: '../../dist/web', binding: 'ASSETS', run_worker_first: true },
    compatibility_flags: ['nodejs_compat', 'enable_request_signal'],
  })
})

it('every line of the audit is kept: no request is left out of the log', () => {
  expect(wrangler.observability).toEqual({ enabled: true, head_sampling_rate: 1 })
})
