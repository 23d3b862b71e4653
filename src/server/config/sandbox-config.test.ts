import { describe, expect, it } from 'vitest'
import { readSandboxConfig } from './sandbox-config.ts'

describe('readSandboxConfig', () => {
  it('has an address of its own', () => {
    expect(readSandboxConfig({})).toEqual({ host: 'localhost', port: 5174, latency: 80, fieldDefinitions: 0 })
  })

  it('takes an empty variable for one that is not set', () => {
    const empty = { HOST: '', PORT: '', SANDBOX_LATENCY: '', SANDBOX_FIELD_DEFINITIONS: '', SANDBOX_API_KEYS: '' }
    expect(readSandboxConfig(empty)).toEqual(readSandboxConfig({}))
  })

  it('takes keys with commas between them', () => {
    expect(readSandboxConfig({ SANDBOX_API_KEYS: 'live_a, test_b' }).apiKeys).toEqual(['live_a', 'test_b'])
  })

  it.each(['10001', '-1', '1e3'])('refuses %s field definitions', (count) => {
    expect(() => readSandboxConfig({ SANDBOX_FIELD_DEFINITIONS: count })).toThrow(/^SANDBOX_FIELD_DEFINITIONS .*\.$/)
  })

  it('takes a number of field definitions', () => {
    expect(readSandboxConfig({ SANDBOX_FIELD_DEFINITIONS: '10000' }).fieldDefinitions).toBe(10_000)
  })

  it('refuses a list with something else in it', () => {
    expect(() => readSandboxConfig({ SANDBOX_API_KEYS: 'live_a,,b' })).toThrow(/^SANDBOX_API_KEYS .*\.$/)
  })
})
