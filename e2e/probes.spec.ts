import { expect, test } from './support/fixtures.ts'

test('probes answer, each answer has a request ID, and nothing is kept or guessed', { tag: '@core' }, async ({
  request,
}) => {
  const ids = new Set<string | undefined>()
  for (const [path, status] of [
    ['/healthz', 200],
    ['/readyz', 200],
    ['/api/nothing', 404],
    ['/api/contacts/0', 400],
    ['/assets/nothing-12345678.js', 404],
  ] as const) {
    const answer = await request.get(path)
    expect([path, answer.status(), answer.headers()['cache-control']]).toEqual([path, status, 'no-store'])
    if (!path.startsWith('/assets/')) ids.add(answer.headers()['x-request-id'])
  }
  expect(ids.size).toBe(4)
  expect(ids).not.toContain(undefined)
})
