import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

const SESSION_SECRET = 'kR2v9YpQx7LwT4nZb8Hs5DfG1jC6mA3e'
const read = (SHARED_STATE_URL: string) => readConfig({ SHARED_STATE_URL, SESSION_SECRET }).sharedState?.engine

const plain = { host: 'redis.example', port: 6379, isTls: false, username: undefined, password: undefined, database: 0 }

it.each([
  ['redis://redis.example', plain],
  ['redis://redis.example/', plain],
  ['REDIS://redis.example:7000/12', { ...plain, port: 7000, database: 12 }],
  ['rediss://redis.example', { ...plain, isTls: true }],
  ['redis://[::1]:6380', { ...plain, host: '::1', port: 6380 }],
  ['redis://:p%40ss@redis.example', { ...plain, password: 'p@ss' }],
  ['redis://desk:pa%2Fss@redis.example/3', { ...plain, username: 'desk', password: 'pa/ss', database: 3 }],
])('%s says where all replicas count', (url, expected) => {
  expect(read(url)).toEqual(expected)
})

it.each([
  'redis.example:6379',
  'http://redis.example',
  'redis://',
  'redis://:hidden@',
  'redis://redis.example/zero',
  'redis://redis.example/1/2',
  'redis://redis.example/10000',
  'redis://redis.example?db=1',
  'redis://redis.example#1',
  'redis://redis.example:99999',
  'redis://desk:hidden%@redis.example',
  'redis:redis.example',
])('%s stops the start with one line that quotes no password', (url) => {
  expect(() => read(url)).toThrow(/^SHARED_STATE_URL (?!.*hidden).*\.$/)
})

it('needs a secret to hide people by', () => {
  expect(() => readConfig({ SHARED_STATE_URL: 'redis://redis.example' })).toThrow(/^SESSION_SECRET is missing, .*\.$/)
})

it('is nothing when nobody sets it', () => {
  expect(readConfig({ SESSION_SECRET }).sharedState).toBeUndefined()
})

it('may not get into the browser', () => {
  const SHARED_STATE_URL = 'redis://:hidden@redis.example'
  expect(() => readConfig({ SHARED_STATE_URL, SESSION_SECRET, VITE_STATE: SHARED_STATE_URL })).toThrow(/^VITE_STATE /)
})
