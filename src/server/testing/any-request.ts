import fc from 'fast-check'

// Random requests of clients and random answers of upstream.

/** Headers that we or our libraries read, valid and invalid. */
const header = fc.oneof(
  fc.tuple(
    fc.constantFrom('host', 'origin', 'sec-fetch-site', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'),
    fc.constantFrom('localhost', 'http://localhost', 'same-origin', 'evil.example', '::1', '1.1.1.1, 2.2.2.2', 'null'),
  ),
  fc.tuple(
    fc.constantFrom('authorization', 'cookie', 'content-type', 'range', 'if-none-match', 'x-request-id', 'accept'),
    fc.string({ unit: 'binary-ascii', maxLength: 40 }),
  ),
  fc.tuple(fc.constant('content-type'), fc.constantFrom('application/json', 'application/json; charset=utf-8')),
  fc.tuple(fc.constantFrom('x-forwarded-for', 'host', 'origin'), fc.string({ maxLength: 30 })),
)

const segment = fc.oneof(
  fc.constantFrom('contacts', 'fields', 'search', 'stoplist', 'session', 'groups', 'auth', 'login', '..', '.', ''),
  fc.constantFrom('1', '0', '9007199254740991', '9007199254740992', '1e3', '%31', '%2e%2e', '%zz', '%00', '١'),
  fc.integer().map(String),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

const path = fc.oneof(
  fc.constantFrom('/api/contacts/1', '/api/contacts/fields', '/api/contacts/search', '/api/stoplist/search'),
  fc.constantFrom('/api/groups/1', '/api/contacts/1/reveal'),
  fc.constantFrom('/api/messages/search', '/api/codes/search', '/api/messages/1', '/api/campaigns/1'),
  fc.constantFrom('/healthz', '/readyz', '/metrics', '/api/session'),
  fc.array(segment, { maxLength: 5 }).map((parts) => `/api/${parts.join('/')}`),
  fc.webPath(),
)

const body = fc.oneof(
  fc.constant('{"phone":"380965901726"}'),
  fc.string({ maxLength: 20 }).map((phone) => JSON.stringify({ phone })),
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 2000 }),
)

const wildRequest = fc.record({
  method: fc.constantFrom('GET', 'POST', 'GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
  path,
  query: fc.oneof(
    fc.constant(''),
    fc.webQueryParameters().map((text) => `?${text}`),
  ),
  headers: fc.array(header, { maxLength: 5 }),
  body,
})

const validBodies: Record<string, string> = {
  '/api/messages/search': '{"phone":"380965901726","hours":24}',
  '/api/codes/search': '{"phone":"380965901726","days":30}',
}

/** Valid, so that it reaches upstream. */
const plainRequest = fc
  .constantFrom(
    'GET /api/contacts/1',
    'GET /api/contacts/fields',
    'GET /api/groups/1',
    'POST /api/contacts/1/reveal',
    'POST /api/contacts/search',
    'POST /api/stoplist/search',
    'POST /api/messages/search',
    'POST /api/codes/search',
    'GET /api/messages/1',
    'GET /api/campaigns/1',
  )
  .map((text) => {
    const [method = '', path = ''] = text.split(' ')
    const headers: [string, string][] = [['content-type', 'application/json']]
    return { method, path, query: '', headers, body: validBodies[path] ?? '{"phone":"380965901726"}' }
  })

/** Half of them are valid: refused requests would test nothing behind the guard. */
export const anyRequest = fc.oneof(wildRequest, plainRequest)

const contact = fc.record(
  {
    id: fc.oneof(fc.constant(1), fc.integer(), fc.string(), fc.constant(null)),
    phone: fc.oneof(fc.constant(380965901726), fc.constant('380965901726'), fc.jsonValue()),
    fields: fc.jsonValue(),
    groups: fc.jsonValue(),
  },
  { requiredKeys: [] },
)

const answerBody = fc.oneof(
  contact.map((data) => JSON.stringify({ data })),
  fc.array(contact, { maxLength: 5 }).map((data) => JSON.stringify({ data })),
  fc.jsonValue().map((data) => JSON.stringify({ data })),
  fc.json(),
  fc.constantFrom('', 'null', '[]', '{', '{"data":', '{"message":"Invalid contact id"}', '{"bearer":"short"}'),
  fc.string({ unit: 'binary', maxLength: 300 }),
)

const answerHeader = fc.tuple(
  fc.constantFrom('retry-after', 'set-cookie', 'location', 'x-a', 'content-length', 'content-encoding'),
  fc.string({ unit: 'binary-ascii', maxLength: 30 }),
)

const quotes = fc.constantFrom('nothing', 'nothing', 'nothing', 'in the body', 'as the data', 'in a row', 'in a header')

const wildAnswer = fc.record({
  status: fc.oneof(fc.constant(200), fc.integer({ min: 200, max: 599 })),
  type: fc.oneof(
    fc.constantFrom('application/json', 'application/json;charset=utf-8', 'text/html', ''),
    fc.string({ unit: 'binary-ascii', maxLength: 20 }),
  ),
  headers: fc.array(answerHeader, { maxLength: 3 }),
  body: answerBody,
  quotes,
  failure: fc.constantFrom(undefined, undefined, undefined, 'ECONNREFUSED', 'ECONNRESET', 'words', 'cut off'),
})

const plainAnswer = fc.record({
  status: fc.constant(200),
  type: fc.constant('application/json'),
  headers: fc.array(answerHeader, { maxLength: 1 }),
  body: answerBody,
  quotes,
  failure: fc.constant(undefined),
})

export const anyAnswer = fc.oneof(wildAnswer, plainAnswer)

export type AnyRequest = typeof anyRequest extends fc.Arbitrary<infer T> ? T : never
export type AnyAnswer = typeof anyAnswer extends fc.Arbitrary<infer T> ? T : never
