import type { ProblemCode } from '#contract/problem.ts'
import { type Answer, apiKey, failed, json, jwt, secret } from './fake-upstream.ts'

/** What the proxy promises wherever it runs: one request, what BSG answers to it, and what the browser gets. */
export type ContractCase = {
  title: string
  method?: string
  path: string
  body?: string
  headers?: Record<string, string>
  /** BSG's answer, by method and path; without one, nothing may be asked. */
  upstream?: [question: string, answer: Answer]
  status: number
  code?: ProblemCode
  /** The whole body, where it is no problem. */
  text?: string
  allow?: string
}

const phone = '380965901726'
const search = '/api/contacts/search'

/** Each case has a contact of its own, so that none disturbs another. */
const contact = (id: number) => `/api/contacts/${id}`

const asSent = '{ "data" : {"id":1,"fields":{"9":"b","1":"ä"},"n":1.50} }'

const jsonText = (text: string, type = 'application/json') => new Response(text, { headers: { 'content-type': type } })

const answers: ContractCase[] = [
  {
    title: 'a contact comes byte for byte as BSG sent it',
    path: contact(1),
    upstream: [`GET ${contact(1)}`, () => jsonText(asSent, 'application/json;charset=utf-8')],
    status: 200,
    text: asSent,
  },
  {
    title: 'field definitions come as BSG sent them',
    path: '/api/contacts/fields',
    upstream: ['GET /api/contacts/fields', () => jsonText('{"data":[ {"id":1} ]}')],
    status: 200,
    text: '{"data":[ {"id":1} ]}',
  },
  {
    title: 'a search answers with exact matches only',
    method: 'POST',
    path: search,
    body: JSON.stringify({ phone }),
    upstream: [`GET ${search}`, () => jsonText(`{"data":[{"phone":${phone}, "n":1.0},{"phone":${phone}0}]}`)],
    status: 200,
    text: `{"data":[{"phone":${phone}, "n":1.0}]}`,
  },
]

const refusals: ContractCase[] = [
  ...['0', '01', '-1', '1.5', '1e3', '9007199254740992', 'abc', '%31'].map((id) => ({
    title: `the ID "${id}" is refused`,
    path: `/api/contacts/${id}`,
    status: 400,
    code: 'invalid-id' as const,
  })),
  {
    title: 'a phone that cannot be one is refused',
    method: 'POST',
    path: search,
    body: '{"phone":"12"}',
    status: 400,
    code: 'invalid-phone',
  },
  {
    title: 'a body over 1 KiB is refused',
    method: 'POST',
    path: search,
    body: JSON.stringify({ phone, more: 'x'.repeat(1024) }),
    status: 400,
    code: 'invalid-request',
  },
  ...['/api', '/api/contacts', '/api/groups/1/contacts', '/api/auth/login', '/api/contacts/1/reveal'].map((path) => ({
    title: `${path} is not on the list`,
    path,
    status: 404,
    code: 'not-allowed' as const,
  })),
  ...[
    ['PUT', contact(2), 'GET'],
    ['DELETE', contact(2), 'GET'],
    ['POST', contact(2), 'GET'],
    ['GET', search, 'POST'],
    ['POST', '/api/session', 'GET'],
  ].map(([method = '', path = '', allow = '']) => ({
    title: `${method} ${path} is not allowed`,
    ...{ method, path, allow },
    status: 405,
    code: 'not-allowed' as const,
  })),
  {
    title: 'a page of another site gets nothing',
    path: contact(2),
    headers: { 'sec-fetch-site': 'cross-site' },
    status: 403,
    code: 'cross-site',
  },
  {
    title: 'a request under another name gets nothing',
    path: contact(2),
    headers: { host: 'evil.example' },
    status: 403,
    code: 'cross-site',
  },
  {
    title: 'a prefetched page gets nothing',
    path: contact(2),
    headers: { 'sec-purpose': 'prefetch' },
    status: 503,
    code: 'not-allowed',
  },
]

const failures: ContractCase[] = (
  [
    ['no such contact', () => json({ message: secret }, 404), 404, 'not-found'],
    ['an ID that BSG calls invalid', () => json({ message: 'Invalid contact id' }, 422), 404, 'not-found'],
    ['no right', () => json({ message: secret }, 403), 403, 'upstream-forbidden'],
    ['too many requests', () => json({ message: secret }, 429, { 'retry-after': '7' }), 429, 'rate-limited'],
    ['an error', () => json({ message: secret }, 500), 502, 'upstream-unavailable'],
    ['a broken connection', () => failed('ECONNRESET'), 502, 'upstream-unavailable'],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: `/${secret}` } }),
      502,
      'upstream-malformed',
    ],
    [
      'a page',
      () => new Response(`<p>${secret}`, { headers: { 'content-type': 'text/html' } }),
      502,
      'upstream-malformed',
    ],
    ['broken JSON', () => jsonText(`{"data":"${secret}`), 502, 'upstream-malformed'],
    ['no data', () => json({ [secret]: 1 }), 502, 'upstream-malformed'],
    ['more than 1 MiB', () => json({ data: 'x'.repeat(1024 * 1024) }), 502, 'upstream-malformed'],
    ['the token', ({ headers }) => json({ data: headers.get('authorization') }), 502, 'upstream-malformed'],
  ] satisfies [string, Answer, number, ProblemCode][]
).map(([what, answer, status, code], index) => {
  const path = contact(100 + index)
  return { title: `${what} at BSG is a problem in our words`, path, upstream: [`GET ${path}`, answer], status, code }
})

export const contractCases = [...answers, ...refusals, ...failures]

export const contractLogin: Answer = () => json({ bearer: jwt({ exp: Date.now() / 1000 + 3600 }) })

/** What no answer and no log line may hold. */
export const contractSecrets = [apiKey, secret]

export type ContractAnswer = { status: number; headers: Headers; text: string }

/** What a case promises, and what an answer keeps of that: compare them. */
export function promisesOf({ status, code, text, allow }: ContractCase, answer: ContractAnswer) {
  const { headers } = answer
  const problem = code === undefined ? undefined : JSON.parse(answer.text)
  const inProblem = { type: 'about:blank', status, code, requestId: headers.get('x-request-id') }
  const ofProblem = problem && Object.fromEntries(Object.keys(inProblem).map((name) => [name, problem[name]]))
  return {
    promised: {
      ...{ status, allow: allow ?? null, cacheControl: 'no-store', leaks: [] },
      type: code === undefined ? 'application/json' : 'application/problem+json',
      body: code === undefined ? text : inProblem,
    },
    kept: {
      ...{ status: answer.status, allow: headers.get('allow'), cacheControl: headers.get('cache-control') },
      leaks: contractSecrets.filter((one) => (answer.text + [...headers].flat().join()).includes(one)),
      type: headers.get('content-type'),
      body: ofProblem ?? answer.text,
    },
  }
}
