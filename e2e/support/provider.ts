import { generateKeyPair, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider'
// @ts-expect-error: has no types
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js'

/** What the provider says of an account, besides its `sub`: `email`, `email_verified`, `name`, `groups` … */
export type AccountClaims = Record<string, unknown>

type Options = {
  /** By what is typed into the login form; everything else is no account. */
  accounts: Record<string, AccountClaims>
  client: Pick<ClientMetadata, 'client_id' | 'client_secret' | 'redirect_uris' | 'post_logout_redirect_uris'> &
    ClientMetadata
  /** Any free one when not given. */
  port?: number
  /** Whether it ends its own session when it is asked to; yes when not said. */
  hasSignOut?: boolean
  /** Whether claims stand in the ID token, or must be asked for as user info; in the token when not said. */
  claimsInToken?: boolean
  /** Whether it says which prompts it knows, which leaves out the choice of an account; no when not said. */
  listsPrompts?: boolean
}

type Context = Parameters<Parameters<Provider['use']>[0]>[0]

export type RunningProvider = { issuer: string; stop: () => Promise<void> }

const claims = {
  openid: ['sub'],
  profile: ['name'],
  email: ['email', 'email_verified'],
  groups: ['groups'],
}

/** A real OpenID provider on loopback, with a login form that asks for a name and no password. */
export async function startProvider(options: Options): Promise<RunningProvider> {
  const { accounts, client, port = 0, hasSignOut = true, claimsInToken = true, listsPrompts = false } = options
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const configuration: Configuration = {
    adapter: (name: string) => new MemoryAdapter(name),
    clients: [client],
    claims,
    ...(listsPrompts && { discovery: { prompt_values_supported: ['none', 'login', 'consent'] } }),
    conformIdTokenClaims: !claimsInToken,
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    pkce: { required: () => true },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 3600 },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: hasSignOut, logoutSource } },
    interactions: { url: (_, { uid }) => `/login/${uid}` },
    findAccount: (_, id) => accounts[id] && { accountId: id, claims: async () => ({ sub: id, ...accounts[id] }) },
    renderError: (context, { error, error_description }) => {
      context.body = page(`${error}: ${error_description}`)
    },
    // Nobody is asked whether Contact Desk may know who they are.
    async loadExistingGrant({ oidc }) {
      const { provider, client, session } = oidc
      if (!client || !session?.accountId) return undefined
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope(Object.keys(claims).join(' '))
      await grant.save()
      return grant
    },
  }
  const provider = new Provider(issuer, configuration)
  provider.use((context, next) => (context.path.startsWith('/login/') ? answerLogin(provider, context) : next()))
  server.on('request', provider.callback())
  return {
    issuer,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answerLogin(provider: Provider, context: Context): Promise<void> {
  const { req, res } = context
  if (context.method !== 'POST') {
    context.body = page(
      '<form method="post"><label>Account <input name="login"></label> <button>Continue</button> <button name="cancel" value="yes">Cancel</button></form>',
    )
    return
  }
  let text = ''
  for await (const chunk of req) text += chunk
  const form = new URLSearchParams(text)
  const result = form.has('cancel') ? { error: 'access_denied' } : { login: { accountId: form.get('login') ?? '' } }
  context.redirect(await provider.interactionResult(req, res, result, { mergeWithLastSubmission: false }))
}

function logoutSource(context: Context, form: string): void {
  context.body = page(`${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`)
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><title>Provider</title><link rel="icon" href="data:,">${body}</html>`
}
