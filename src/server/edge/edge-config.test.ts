import { expect, it } from 'vitest'
import { readEdgeConfig } from './edge-config.ts'

it('numbers and switches count as the texts that they are written as', () => {
  const { limits, masksPhones } = readEdgeConfig({
    RATE_BURST: 7,
    MASK_PHONES: 1,
    ASSETS: {},
    TOKENS: { get: () => {} },
  })
  expect([limits.burst, masksPhones]).toEqual([7, true])
})

it.each(['HOST', 'PORT', 'HTTPS_PROXY', 'https_proxy', 'NO_PROXY', 'METRICS_TOKEN'])(
  '%s is refused, since it has no effect',
  (name) => {
    expect(() => readEdgeConfig({ [name]: 'anything' })).toThrow(`${name} has no effect on the edge: remove it.`)
  },
)

it('a misspelt name is refused, so that the sandbox does not answer in place of BSG', () => {
  expect(() => readEdgeConfig({ BSG_APIKEY: 'x' })).toThrow(/^BSG_APIKEY among the bindings is no setting: /)
  expect(() => readEdgeConfig({ bsg_api_key: 'live_keyThatNobodySees5Rt8' })).toThrow(/BSG_API_KEY/)
  expect(readEdgeConfig({ RATE_BURTS: '3' }).warnings).toEqual([expect.stringContaining('RATE_BURST')])
})
