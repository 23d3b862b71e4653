/**
 * Counts what a page's requests bring over the network, headers and all. From the cache comes nothing.
 * @param session of the browser's protocol
 * @param origin the page's own
 */
export async function watchTraffic(session, origin) {
  const requests = new Map()
  const strangers = new Set()
  let start

  session.on('Network.requestWillBeSent', ({ requestId, request: { url }, type, timestamp }) => {
    const isHttp = /^https?:/.test(url)
    if (!isHttp) return
    if (type === 'Document') start ??= timestamp
    if (new URL(url).origin !== origin) strangers.add(new URL(url).origin)
    requests.set(requestId, { path: new URL(url).pathname, bytes: 0, end: Number.POSITIVE_INFINITY })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
    const request = requests.get(requestId)
    if (request) Object.assign(request, { bytes: encodedDataLength, end: (timestamp - start) * 1000 })
  })
  await session.send('Network.enable')

  const sum = (isCounted) =>
    [...requests.values()].filter(isCounted).reduce((total, request) => total + request.bytes, 0)
  const isScript = ({ path }) => /\.m?js$/.test(path)

  /** @param shown milliseconds from the start at which the contact was there to read */
  return (shown) => ({
    all: sum(() => true),
    js: sum(isScript),
    jsBefore: sum((request) => isScript(request) && request.end <= shown),
    css: sum(({ path }) => path.endsWith('.css')),
    requests: [...requests.values()].filter(({ bytes }) => bytes > 0).length,
    strangers: [...strangers],
  })
}
