import { afterEach, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { json } from '../testing/fake-upstream.ts'
import { createDeskWithAnswers, metadata, type ProviderAnswer } from '../testing/provider-answers.ts'
import { anna, client, sessionOf, signIn, statusOf } from '../testing/sign-in-desk.ts'

let own: RunningProvider | undefined

afterEach(async () => {
  await own?.stop()
  own = undefined
})

it('is not asked for more than who may sign in is told by', async () => {
  own = await startProvider({ client, accounts: { anna: { ...anna, groups: undefined } } })
  const { browser, asked } = createDeskWithAnswers(own.issuer, {})
  await signIn(browser, 'anna')
  expect(await statusOf(browser)).toBe(200)
  expect(asked).not.toContain('/me')
})

it('is asked for what the ID token does not say', async () => {
  own = await startProvider({ client, accounts: { anna }, claimsInToken: false })
  const { browser, asked } = createDeskWithAnswers(own.issuer, {}, { ALLOWED_GROUPS: 'support' })
  await signIn(browser, 'anna')
  expect((await sessionOf(browser)).user).toMatchObject({ name: 'Anna Agent', email: 'anna@desk.example' })
  expect(asked).toContain('/me')
})

it.each<[string, object]>([
  ['whose metadata name the claim', {}],
  ['whose metadata do not', { claims_supported: ['sub', 'email'] }],
  ['whose metadata name none', { claims_supported: undefined }],
])('is asked whether an address is verified, where only the user info says so: one %s', async (_, change) => {
  own = await startProvider({ client, accounts: { anna: { name: anna.name, email: anna.email } } })
  const { issuer } = own
  const answers = {
    [metadata]: async () => json({ ...(await (await fetch(issuer + metadata)).json()), ...change }),
    '/me': () => json({ sub: 'anna', email_verified: false }),
  }
  const { browser, lines } = createDeskWithAnswers(issuer, answers)
  expect((await signIn(browser, 'anna')).status).toBe(403)
  expect(lines()).toContainEqual(expect.objectContaining({ failure: 'email-unverified' }))
})

it.each<[string, ProviderAnswer]>([
  ['is about somebody else', () => json({ ...anna, sub: 'bert' })],
  ['fails', () => json({}, 500)],
])('lets nobody in when what it says of an agent %s', async (_, answer) => {
  own = await startProvider({ client, accounts: { anna }, claimsInToken: false })
  const { browser } = createDeskWithAnswers(own.issuer, { '/me': answer })
  expect((await signIn(browser, 'anna')).status).toBe(502)
  expect(await statusOf(browser)).toBe(401)
})
