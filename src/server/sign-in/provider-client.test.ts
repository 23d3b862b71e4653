import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type RunningProvider, startProvider } from '../../../e2e/support/provider.ts'
import { createDeskWithAnswers } from '../testing/provider-answers.ts'
import { anna, client, clientId, deskUrl, signIn, statusOf } from '../testing/sign-in-desk.ts'

let provider: RunningProvider

beforeAll(async () => {
  provider = await startProvider({ client, accounts: { anna } })
})

afterAll(() => provider.stop())

let own: RunningProvider | undefined

afterEach(async () => {
  await own?.stop()
  own = undefined
})

describe('the client', () => {
  it.each(['client_secret_basic', 'client_secret_post'] as const)(
    'may be one that proves itself by %s',
    async (method) => {
      own = await startProvider({ client: { ...client, token_endpoint_auth_method: method }, accounts: { anna } })
      const { browser } = createDeskWithAnswers(own.issuer, {})
      await signIn(browser, 'anna')
      expect(await statusOf(browser)).toBe(200)
    },
  )

  it('may be one without a secret', async () => {
    const { client_secret, ...publicClient } = client
    own = await startProvider({ client: { ...publicClient, token_endpoint_auth_method: 'none' }, accounts: { anna } })
    const { browser } = createDeskWithAnswers(own.issuer, {}, { OIDC_CLIENT_SECRET: '' })
    await signIn(browser, 'anna')
    expect(await statusOf(browser)).toBe(200)
  })

  it('with a wrong secret is for an administrator to mend', async () => {
    const { browser, lines } = createDeskWithAnswers(provider.issuer, {}, { OIDC_CLIENT_SECRET: 'wrong' })
    const page = await signIn(browser, 'anna')
    expect([page.status, page.text]).toEqual([502, expect.stringContaining('OIDC_CLIENT_SECRET')])
    expect(lines()).toContainEqual(expect.objectContaining({ failure: 'client-refused', reason: 'invalid_client' }))
  })

  it('is the one of the setting', async () => {
    const { browser } = createDeskWithAnswers(provider.issuer)
    const { headers } = await browser.ask(`${deskUrl}/auth/sign-in`)
    expect(new URL(headers.get('location') ?? '').searchParams.get('client_id')).toBe(clientId)
  })
})
