import { createTestDesk } from './sign-in-desk.ts'

export type ProviderAnswer = () => Response | Promise<Response>

/** The path of the provider's metadata. */
export const metadata = '/.well-known/openid-configuration'

/** A desk whose provider gives other answers at some paths, and the paths that it was asked for. */
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
