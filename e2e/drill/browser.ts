import { Agent, request } from 'undici'
import { asNavigation, type Get } from '../support/first-load.ts'

export type Answer = { status: number; type: string; text: string }

type Question = { headers?: Record<string, string>; body?: unknown }

/** How long (ms) the page waits for an answer. */
const answerTimeout = 15_000

/**
 * What a browser does for one agent: it keeps the session's cookie and its connections.
 * @param origin of the proxy in front, whose certificate nobody has signed
 */
export function createBrowser(origin: string, cookie: { name: string; value: string }) {
  const dispatcher = new Agent({ connect: { rejectUnauthorized: false }, headersTimeout: answerTimeout })
  let session = cookie.value

  /** @returns what has come, also when it broke off, which `isWhole` says. @throws when nothing came */
  async function ask(path: string, { headers = {}, body }: Question = {}): Promise<Answer & { isWhole: boolean }> {
    const answer = await request(origin + path, {
      dispatcher,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'sec-fetch-site': 'same-origin',
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json', origin }),
        cookie: `${cookie.name}=${session}`,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    for (const text of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, value] = text.match(new RegExp(`^${cookie.name}=([^;]+)`)) ?? []
      if (value) session = value
    }
    const decoder = new TextDecoder()
    let text = ''
    let isWhole = true
    try {
      for await (const chunk of answer.body) text += decoder.decode(chunk, { stream: true })
    } catch {
      isWhole = false
    }
    return { status: answer.statusCode, type: String(answer.headers['content-type']), text, isWhole }
  }

  const get: Get = async (path, headers = {}) => {
    const { status, text, isWhole } = await ask(path, { headers })
    // Of a document that breaks off, a browser takes what has come, and the app in it asks for the rest.
    if (!isWhole && headers !== asNavigation) throw new Error('broken off')
    return { status, text }
  }

  return { ask, get, session: () => session, close: () => dispatcher.destroy() }
}

export type Browser = ReturnType<typeof createBrowser>
