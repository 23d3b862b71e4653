// A KV namespace for workerd, which has none of its own: it keeps values in memory, and answers as the platform does.

const values = new Map()

export default {
  async fetch(request) {
    const { pathname } = new URL(request.url)
    if (request.method === 'PUT') {
      values.set(pathname, await request.text())
      return new Response(null, { status: 204 })
    }
    const value = values.get(pathname)
    return value === undefined ? new Response(null, { status: 404 }) : new Response(value)
  },
}
