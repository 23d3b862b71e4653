/** One-API's error answers, word for word where they are documented. */
const errors = {
  badBody: [400, { message: 'Could not decode request body.' }],
  tokenMissing: [401, { code: 401, message: 'JWT Token not found' }],
  tokenExpired: [401, { code: 401, message: 'Expired JWT Token' }],
  tokenInvalid: [401, { code: 401, message: 'Invalid JWT Token' }],
  forbidden: [403, { code: 403, message: 'This action is unauthorized for your mode' }],
  notFound: [404, { message: 'Not Found' }],
  codeUnknown: [404, { message: 'TwoFA Service error.', errors: ['Authentication not found'] }],
  // Not documented.
  methodNotAllowed: [405, { message: 'Method Not Allowed' }],
  keyUnknown: [422, { message: 'An internal error occurred', errors: { text: 'API Key not found' } }],
  contactUnknown: [422, { message: 'Invalid contact id', errors: [] }],
  duplicate: [429, { message: 'Too many duplicate request detected' }],
  internal: [500, { code: 500, message: 'An internal error occurred' }],
} as const satisfies Record<string, readonly [status: number, body: object]>

export function errorAnswer(name: keyof typeof errors, headers: Record<string, string> = {}): Response {
  const [status, body] = errors[name]
  return Response.json(body, { status, headers })
}

export function invalidAnswer(invalid: Record<string, readonly string[]>): Response {
  return Response.json({ message: 'The given data was invalid.', errors: invalid }, { status: 422 })
}
