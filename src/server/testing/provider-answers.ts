import { createTestDesk } from './sign-in-desk.ts'

export type ProviderAnswer = () => Response | Promise<Response>

/** Where a provider says what it is and where its endpoints are. */
export const metadata = '/.well-known/openid-configuration'

/** A desk that gets other answers than the provider's own at some paths, and the paths that it asked for. */
export function createDeskWithAnswers(issuer: string, answers: Record<string, ProviderAnswer> = {}, env = {}) {
  const asked: string[] = []
  const desk = createTestDesk(issuer, {
    env,
    fetch: async (input, init) => {
      const { pathname } = new URL(String(input))
      asked.push(pathname)
      return answers[pathname]?.() ?? fetch(input, init)
    },
  })
  return { ...desk, asked, answers, browser: desk.browser() }
}
