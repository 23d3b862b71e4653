// Stands before a page: its own files come from its own server, and `/api` from the same proxy for all pages.
import { Agent, request } from 'node:http'
import { setTimeout } from 'node:timers/promises'

/** Headers of one connection, which HTTP/2 does not have. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding']

function headersToPassOn({ headers }) {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !name.startsWith(':') && !hopByHop.includes(name)),
  )
}

/**
 * @param origin of the page's own server
 * @param api origin of the proxy
 * @param wait round trip in ms, where no line takes it
 * @param protection headers of all pages
 * @param removal what is taken out of the page, if anything
 */
export function createRelay({ origin, api, wait, protection, removal }) {
  const agent = new Agent({ keepAlive: true })

  return async (incoming, outgoing) => {
    if (wait > 0) await setTimeout(wait)
    const isApi = incoming.url.startsWith('/api/')
    const headers = headersToPassOn(incoming)
    headers.host ??= incoming.headers[':authority']
    removal?.request(headers)
    const passedOn = request(
      new URL(incoming.url, isApi ? api : origin),
      { agent, method: incoming.method, headers },
      (answer) => {
        const headers = { ...(!isApi && protection), ...headersToPassOn(answer) }
        removal?.answer(headers)
        outgoing.writeHead(answer.statusCode, headers)
        answer.pipe(outgoing)
      },
    )
    passedOn.on('error', () => outgoing.destroy())
    incoming.pipe(passedOn)
  }
}
