/** Characters of the whole address, since four of them travel in cookies. */
const longest = 500

/** Returns a full URL of ours, or the start page. @param text from the query, such as `/contacts/7` */
export function readReturn(text: string | undefined, publicUrl: URL): URL {
  const start = new URL('/', publicUrl)
  if (text === undefined || !URL.canParse(text, publicUrl)) return start
  const url = new URL(text, publicUrl)
  // Encoded text gets longer, and a `blob:` URL or one with a password has our origin too.
  const isOurs = url.href.length <= longest && url.href.startsWith(start.href)
  return isOurs && !/^\/+(?:auth|api)(?:\/|$)/.test(url.pathname) ? url : start
}
