/** Characters of the whole address, since four of them travel in cookies. */
const longest = 500

/**
 * The address after signing in: a full URL of ours, so that nothing reads it as another site. Anything else becomes the
 * start page.
 * @param text from the query, such as `/contacts/7`
 */
export function readReturn(text: string | undefined, publicUrl: URL): URL {
  const start = new URL('/', publicUrl)
  if (text === undefined || !URL.canParse(text, publicUrl)) return start
  const url = new URL(text, publicUrl)
  // Encoding makes text up to nine times longer. The origin alone does not prove that the address is ours: a `blob:`
  // URL or one with a password has the same.
  const isOurs = url.href.length <= longest && url.href.startsWith(start.href)
  return isOurs && !/^\/+(?:auth|api)(?:\/|$)/.test(url.pathname) ? url : start
}
