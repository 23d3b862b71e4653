// What the browser of a person asks of the server who opens a contact.

const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }
const script = { ...browser, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }
const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }

const page = (id, headers) => ({ path: `/contacts/${id}`, headers: { accept: 'text/html', ...browser, ...headers } })
const ask = (path) => ({ path: `/api/${path}`, headers: { accept: '*/*', ...script } })

export const viewNames = {
  least: 'page and lookup',
  asking: 'page and all that it asks for',
  bringing: 'page with its answers',
}

/** Requests for a contact. A page that is asked for without saying why brings no answer. */
export const views = {
  [viewNames.least]: (id) => [page(id), ask(`contacts/${id}`)],
  [viewNames.asking]: (id) => [page(id), ask('session'), ask('contacts/fields'), ask(`contacts/${id}`)],
  [viewNames.bringing]: (id) => [page(id, navigation)],
}

/** The server that each kind of view is asked of. */
export const deskOf = { [viewNames.least]: 'desk', [viewNames.asking]: 'desk2', [viewNames.bringing]: 'desk3' }
