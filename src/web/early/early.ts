/** An answer that was asked for before the bundle was here, and what ends the asking. */
type Early = { response: Promise<Response>; abort: () => void }

declare global {
  interface Window {
    /** By path, each until it is taken. */
    early?: Partial<Record<string, Early>>
  }
}

/**
 * The proxy never redirects. What stands in front of it does, when its session has ended: followed to another site, that
 * would end as if the network were gone.
 */
export const redirect = 'manual'

/** Asks for these paths now, for whoever takes the answers. */
export function askEarly(paths: string[]): void {
  window.early = Object.fromEntries(
    paths.map((path) => {
      const controller = new AbortController()
      const response = fetch(path, { redirect, signal: controller.signal })
      // Whether anybody takes it or not, a failure of it is not one that nobody handles.
      response.catch(() => {})
      return [path, { response, abort: () => controller.abort() }]
    }),
  )
}

/**
 * The answer that was asked for before the bundle was here, the first time that somebody asks for the path; undefined
 * afterwards, and when there was no answer or none without signing in: a new request may fare better.
 * @param signal ends the asking
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
