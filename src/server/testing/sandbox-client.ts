import { createSandbox, type SandboxOptions } from '../sandbox/app.ts'

/** A sandbox without latency, with a clock that the test moves. */
export function createTestClient(options: Partial<SandboxOptions> = {}) {
  const clock = { now: Date.UTC(2026, 0, 15, 12) }
  const sandbox = createSandbox({ now: () => clock.now, latency: 0, sleep: async () => {}, ...options })

  async function login(apiKey = 'live_sandbox'): Promise<string> {
    const answer = await sandbox.request('/api/auth/login', {
      method: 'POST',
      body: JSON.stringify({ api_key: apiKey }),
    })
    return (await answer.json()).bearer
  }

  async function get(path: string, token?: string): Promise<Response> {
    return sandbox.request(path, { headers: { authorization: `Bearer ${token ?? (await login())}` } })
  }

  async function contactText(id: number): Promise<string> {
    return (await get(`/api/contacts/${id}`)).text()
  }

  async function contactOf(id: number) {
    return JSON.parse(await contactText(id)).data
  }

  async function refresh(token: string): Promise<Response> {
    return sandbox.request('/api/auth/refresh', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  }

  return { clock, sandbox, login, get, contactText, contactOf, refresh }
}
