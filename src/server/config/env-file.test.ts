import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadConfig } from './config.ts'
import { decodeEnvFile, parseEnvFile } from './env-file.ts'
import { refuseMisspelt } from './misspelt.ts'
import { loadSandboxConfig } from './sandbox-config.ts'

const key = 'live_abc#def'

describe('.env', () => {
  const before = process.cwd()
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'contact-desk-'))
    process.chdir(folder)
    vi.stubEnv('PORT', '')
  })

  afterEach(() => {
    process.chdir(before)
    rmSync(folder, { recursive: true })
    vi.unstubAllEnvs()
  })

  it('is read for the app, and left alone by the sandbox', () => {
    writeFileSync('.env', 'PORT=4321')
    expect([loadConfig().port, loadSandboxConfig().port]).toEqual([4321, 5174])
  })

  it('may be missing', () => {
    expect(loadConfig().port).toBe(5173)
  })

  it('stops the start when it cannot be read', () => {
    mkdirSync('.env')
    expect(loadConfig).toThrow(/^\.env .*\.$/)
  })

  it.each([
    [0o644, true],
    [0o640, true],
    [0o600, false],
  ])('with a secret and the mode %o is warned of: %s', (mode, isWarned) => {
    writeFileSync('.env', 'BSG_API_KEY=live_abc', { mode })
    chmodSync('.env', mode)
    expect(loadConfig().warnings.some((warning) => warning.includes('chmod 600 .env'))).toBe(isWarned)
  })

  it('without a secret may be read by anybody', () => {
    writeFileSync('.env', 'PORT=4321', { mode: 0o644 })
    expect(loadConfig().warnings).toEqual([])
  })
})

describe('the file .env', () => {
  const encode = (text: string) => new TextEncoder().encode(text)

  it('may begin with a byte order mark', () => {
    expect(decodeEnvFile(encode('\ufeffPORT=1'))).toBe('PORT=1')
  })

  it('is not read in another encoding than UTF-8', () => {
    expect(() => decodeEnvFile(encode('P\0O\0R\0T\0'))).toThrow()
    expect(() => decodeEnvFile(new Uint8Array([0xff, 0xfe, 0x50, 0]))).toThrow()
  })

  it.each(['BSG_KEY', 'BSG_APIKEY', 'bsg_api_key', 'BSG_API_URl', 'ALLOWED_GROUP', 'OIDC_SECRET'])(
    'has no setting named %s',
    (name) => {
      expect(() => refuseMisspelt({ [name]: 'x' })).toThrow(`${name} in .env is no setting`)
    },
  )

  it('may hold what is not ours', () => {
    expect(() => refuseMisspelt({ BSG_API_KEY: 'x', PORT: '1', OTHER: 'y' })).not.toThrow()
  })
})

describe('a line of .env', () => {
  it.each([
    ['BSG_API_KEY=live_abc', 'live_abc'],
    ['BSG_API_KEY = live_abc', 'live_abc'],
    ['  export  BSG_API_KEY=live_abc  ', 'live_abc'],
    ['BSG_API_KEY=live_abc # ours', 'live_abc'],
    ['BSG_API_KEY=live_abc\r', 'live_abc'],
    [`BSG_API_KEY='${key}'`, key],
    [`BSG_API_KEY="${key}" # ours`, key],
    [`BSG_API_KEY=\`${key}\``, key],
    ['BSG_API_KEY=', ''],
    ['BSG_API_KEY= # none yet', ''],
    ['# a comment\n\n  # another\nBSG_API_KEY=a=b', 'a=b'],
  ])('%j is read as %j', (text, value) => {
    expect(parseEnvFile(`${text}\nPORT=1`)).toEqual({ BSG_API_KEY: value, PORT: '1' })
  })

  it.each([
    [`BSG_API_KEY=${key}`, /^BSG_API_KEY in \.env holds a #.*quotes/],
    [`export BSG_API_KEY = ${key} # ours`, /^BSG_API_KEY in \.env holds a #/],
    ['SESSION_SECRET=#abc', /^SESSION_SECRET in \.env holds a #/],
    ['OIDC_CLIENT_SECRET="abc', /^OIDC_CLIENT_SECRET in \.env begins with a quote/],
    ["BSG_API_KEY='live_abc'def", /^BSG_API_KEY in \.env goes on after its closing quote/],
    ['BSG_API_KEY="live_abc"#def', undefined],
    ['BSG_API_KEY=live_a\nBSG_API_KEY=live_b', /^BSG_API_KEY is in \.env more than once/],
    ['PORT=1\nBSG_API_KEY live_abc', /^\.env has no setting in line 2/],
    ['BSG_API_KEY: live_abc', /^\.env has no setting in line 1/],
    ['set BSG_API_KEY=live_abc', /^\.env has no setting in line 1/],
  ])('%j stops the start unless everybody reads it alike', (text, message) => {
    if (message) expect(() => parseEnvFile(text)).toThrow(message)
    else expect(parseEnvFile(text)).toEqual({ BSG_API_KEY: 'live_abc' })
  })

  it('is never quoted in what stops the start', () => {
    for (const text of [`BSG_API_KEY=${key}`, `BSG_API_KEY="${key}`, `BSG_API_KEY ${key}`]) {
      expect(() => parseEnvFile(text)).toThrow(expect.not.stringContaining('live_abc'))
    }
  })
})
