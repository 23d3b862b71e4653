import { ridden, rides } from './ridden.ts'

/** An answer that is on its way before the bundle arrives: in the document, or to a request. */
type Early = { response: Promise<Response>; abort: () => void }

declare global {
  interface Window {
    /** By path, each until it is taken. */
    early?: Partial<Record<string, Early>>
  }
}

/** Only a proxy in front of ours redirects, when its own sign-in has ended: following it would look like no network. */
export const redirect = 'manual'

/** Takes what the document brings, and asks for the rest. */
export function askEarly(paths: string[]): void {
  window.early = Object.fromEntries(
    paths.map((path) => {
      const controller = new AbortController()
      const ask = () => fetch(path, { redirect, signal: controller.signal })
      const response = rides(path) ? ridden(path).then((answer) => answer ?? ask()) : ask()
      // Whether anybody takes it or not, a failure of it is not one that nobody handles.
      response.catch(() => {})
      return [path, { response, abort: () => controller.abort() }]
    }),
  )
}

/**
 * The early answer, once for each path. Undefined when there was none, or when it needed a sign-in: a new request may
 * fare better.
 */
export function takeEarly(path: string, signal: AbortSignal): Promise<Response | undefined> | undefined {
  const early = window.early?.[path]
  if (early === undefined) return undefined
  delete window.early?.[path]
  signal.addEventListener('abort', early.abort, { once: true })
  return usable(early, signal)
}

async function usable(early: Early, signal: AbortSignal): Promise<Response | undefined> {
  try {
    const response = await early.response
    // Whoever was signed out then may have signed in since.
    return response.status === 401 ? undefined : response
  } catch {
    signal.throwIfAborted()
    return undefined
  }
}
