import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds without a request under way after which no more is expected. */
const settling = 500

/**
 * Counts what a page's requests bring over the network, headers and all. From the cache comes nothing.
 * @param session of the browser's protocol
 * @param origin the page's own
 */
export async function watchTraffic(session, origin) {
  const requests = new Map()
  const strangers = new Set()
  let start
  let underWay = 0
  let lastEnd = 0

  function end({ requestId }, result) {
    const request = requests.get(requestId)
    if (!request || request.hasEnded) return
    Object.assign(request, result, { hasEnded: true })
    underWay -= 1
    lastEnd = performance.now()
  }

  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type, timestamp }) => {
    const isHttp = /^https?:/.test(url)
    if (!isHttp) return
    if (type === 'Document') start ??= timestamp
    if (new URL(url).origin !== origin) strangers.add(new URL(url).origin)
    // A redirect goes on under the same ID.
    if (!requests.has(requestId)) underWay += 1
    requests.set(requestId, { path: new URL(url).pathname, bytes: 0, end: Number.POSITIVE_INFINITY })
  })
  session.on('Network.loadingFinished', (event) => {
    end(event, { bytes: event.encodedDataLength, end: (event.timestamp - start) * 1000 })
  })
  session.on('Network.loadingFailed', (event) => end(event, {}))
  await session.send('Network.enable')

  const sum = (isCounted) =>
    [...requests.values()].filter(isCounted).reduce((total, request) => total + request.bytes, 0)
  const isScript = ({ path }) => /\.m?js$/.test(path)

  return {
    /** Resolves once nothing is asked for any more. */
    async settled() {
      while (underWay > 0 || performance.now() - lastEnd < settling) await sleep(50)
    },
    /** @param shown milliseconds from the start at which the contact was there to read */
    count: (shown) => ({
      all: sum(() => true),
      js: sum(isScript),
      jsBefore: sum((request) => isScript(request) && request.end <= shown),
      css: sum(({ path }) => path.endsWith('.css')),
      requests: [...requests.values()].filter(({ bytes }) => bytes > 0).length,
      strangers: [...strangers],
    }),
  }
}
