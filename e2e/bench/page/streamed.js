// Serves a page that stays open until its server has the contact, which it asks upstream for itself.
import { constants, createBrotliCompress } from 'node:zlib'

const end = '</body>'
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'br',
  'cache-control': 'no-store',
  vary: 'accept-encoding',
}

/** @returns reads the text of a contact's answer from One-API */
function createReader({ url, key }) {
  let authorization

  async function login() {
    const body = JSON.stringify({ api_key: key })
    const response = await fetch(`${url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return `Bearer ${(await response.json()).bearer}`
  }

  return async (id) => {
    authorization ??= login()
    const response = await fetch(`${url}/api/contacts/${id}`, { headers: { authorization: await authorization } })
    return response.text()
  }
}

/**
 * @param html calls a function `answer` of its own with what comes
 * @param upstream the `url` of One-API and the `key` for it
 * @returns answers a request for the page
 */
export function createStream(html, upstream) {
  const read = createReader(upstream)
  const [start, rest] = html.split(end)

  return async (path, response) => {
    const contact = read(path.split('/').at(-1))
    const page = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    page.pipe(response.writeHead(200, headers))
    page.write(start)
    // What is there is shown at once.
    page.flush()
    const text = (await contact).replaceAll('<', '\\u003c')
    page.end(`<script>answer(${text})</script>${end}${rest}`)
  }
}
