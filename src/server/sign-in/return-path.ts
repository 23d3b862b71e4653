/** Characters of the whole address; it travels in a cookie, and four of them with each request. */
const longest = 500

/**
 * Where an agent goes after signing in: an address of ours whole, so that nothing reads it as another site's. What is
 * none of ours, or belongs to signing in, becomes the start page.
 * @param text what the query said, such as `/contacts/7`
 */
export function readReturn(text: string | undefined, publicUrl: URL): URL {
  const start = new URL('/', publicUrl)
  if (text === undefined || !URL.canParse(text, publicUrl)) return start
  const url = new URL(text, publicUrl)
  // Letters get up to nine times as long in an address. An origin says too little: `blob:` addresses have ours, and so
  // has one with a password before the host.
  const isOurs = url.href.length <= longest && url.href.startsWith(start.href)
  return isOurs && !/^\/+(?:auth|api)(?:\/|$)/.test(url.pathname) ? url : start
}
