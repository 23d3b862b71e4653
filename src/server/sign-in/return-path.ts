/** Characters; it travels in a cookie. */
const longest = 500

/**
 * Where an agent goes after signing in: an address of ours whole, so that nothing reads it as another site's. What is
 * none of ours, or belongs to signing in, becomes the start page.
 * @param text what the query said, such as `/contacts/7`
 */
export function readReturn(text: string | undefined, publicUrl: URL): URL {
  const start = new URL('/', publicUrl)
  if (text === undefined || text.length > longest || !URL.canParse(text, publicUrl)) return start
  const url = new URL(text, publicUrl)
  return url.origin === publicUrl.origin && !/^\/+(?:auth|api)(?:\/|$)/.test(url.pathname) ? url : start
}
