/** What mail and chat programs take along behind a link: full stops, brackets, quotes, spaces, invisible characters. */
const tail = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+$/u

/** A contact's path without what does not belong to it, such as `/contacts/7).`; any other path as it is. */
export function cleanPath(path: string): string {
  const [, text] = /^\/contacts\/(.+)$/.exec(path) ?? []
  const id = text === undefined ? undefined : decoded(text).replace(tail, '').trim()
  return id !== undefined && /^\d+$/.test(id) ? `/contacts/${id}` : path
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Gives the page the one address that its contact has, before anything reads it. */
export function cleanAddress(): void {
  const { pathname, search, hash } = window.location
  const path = cleanPath(pathname)
  if (path !== pathname) window.history.replaceState(window.history.state, '', path + search + hash)
}
