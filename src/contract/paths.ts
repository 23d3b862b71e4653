/** The proxy's paths under `/api`, said once for both sides. */
export const apiPaths = {
  contact: (id: number) => `/api/contacts/${id}`,
  fieldDefinitions: '/api/contacts/fields',
  contactSearch: '/api/contacts/search',
  stopListSearch: '/api/stoplist/search',
  session: '/api/session',
}

/** Where agents sign in and out; only there while the session says that they must. */
export const signInPaths = {
  /**
   * For the browser to go to.
   * @param returnTo path of ours to come back to, with its query and hash
   */
  signIn: (returnTo: string) => `/auth/sign-in?${new URLSearchParams({ return: returnTo })}`,
  /** POST: the session is in use; answers with the `User`. */
  renew: '/auth/renew',
  /** POST: ends the session; answers with `SignedOut`. */
  signOut: '/auth/sign-out',
}

/** Sent with what a page asks by itself while nobody is there: such a request is no use of the session. */
export const unattendedHeader = 'x-unattended'

const contactIdPattern = /^[1-9]\d{0,15}$/
const phonePattern = /^\d{9,15}$/

/**
 * Reads a contact ID from a URL or an input: decimal digits without sign, space or leading zero, at most
 * `Number.MAX_SAFE_INTEGER`. The text is checked, not the number, so that one contact has one URL
 * (`1e3` and ` 7 ` are refused).
 * @returns the ID, or `undefined` when the text is not one.
 */
export function parseContactId(text: string): number | undefined {
  if (!contactIdPattern.test(text)) return undefined
  const id = Number(text)
  return Number.isSafeInteger(id) ? id : undefined
}

/** The contact that the page at a path of ours shows. @returns `undefined` for any other page */
export function contactIdOf(path: string): number | undefined {
  return parseContactId(/^\/contacts\/(\d+)$/.exec(path)?.[1] ?? '')
}

/** What a page needs first, by its own path: the contact, if it shows one, before all that is the same for each. */
export function firstNeeds(path: string): string[] {
  const id = contactIdOf(path)
  return id === undefined ? [apiPaths.session] : [apiPaths.contact(id), apiPaths.session, apiPaths.fieldDefinitions]
}

/** Whether the text is a phone as One-API takes it: MSISDN digits (E.164 without the plus), 9 to 15 of them. */
export function isPhone(text: string): boolean {
  return phonePattern.test(text)
}
