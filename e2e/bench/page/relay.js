// Stands before a page: its own files come from its own server, and `/api` from the same proxy for all pages.
import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'

/** Headers of one connection, which HTTP/2 does not have. */
const hopByHop = ['connection', 'keep-alive', 'transfer-encoding']

function headersToPassOn({ headers }) {
  const passed = Object.entries(headers).filter(([name]) => !name.startsWith(':') && !hopByHop.includes(name))
  return { host: headers[':authority'], ...Object.fromEntries(passed) }
}

/**
 * @param origin of the page's own server
 * @param api origin of the proxy
 * @param apiWait milliseconds that an answer of the API takes longer: the browser's emulated latency is a least time
 * until the headers come, in which an upstream's own time would disappear
 * @param removal what is taken out of the page, if anything
 */
export function createRelay({ origin, api, apiWait, removal }) {
  const agent = new Agent({ keepAlive: true })

  return async (incoming, outgoing) => {
    const isApi = incoming.url.startsWith('/api/')
    if (isApi) await setTimeout(apiWait)
    const headers = headersToPassOn(incoming)
    removal?.request(headers)
    const passedOn = request(
      new URL(incoming.url, isApi ? api : origin),
      { agent, method: incoming.method, headers },
      async (answer) => {
        const headers = headersToPassOn(answer)
        delete headers.host
        const isPage = removal && answer.statusCode === 200 && headers['content-type']?.startsWith('text/html')
        if (isPage) {
          const body = removal.page(headers, await buffer(answer))
          outgoing.writeHead(answer.statusCode, headers).end(body)
        } else {
          outgoing.writeHead(answer.statusCode, headers)
          answer.pipe(outgoing)
        }
      },
    )
    passedOn.on('error', () => outgoing.destroy())
    incoming.pipe(passedOn)
  }
}
