/** The proxy's paths, for both sides. */
export const apiPaths = {
  contact: (id: number | ':id') => `/api/contacts/${id}`,
  /** Only there where phones are masked. */
  reveal: (id: number | ':id') => `/api/contacts/${id}/reveal`,
  group: (id: string) => `/api/groups/${id}`,
  fieldDefinitions: '/api/contacts/fields',
  contactSearch: '/api/contacts/search',
  stopListSearch: '/api/stoplist/search',
  session: '/api/session',
}

/** Only there where agents must sign in. */
export const signInPaths = {
  /** @param returnTo our path to come back to, with query and hash */
  signIn: (returnTo: string) => `/auth/sign-in?${new URLSearchParams({ return: returnTo })}`,
  /** POST; answers with the `User`. */
  renew: '/auth/renew',
  /** POST; answers with `SignedOut`. */
  signOut: '/auth/sign-out',
}

/** Marks a request that the page sends by itself while nobody is there: it does not prolong the session. */
export const unattendedHeader = 'x-unattended'

const contactIdPattern = /^[1-9]\d{0,15}$/
const phonePattern = /^\d{9,15}$/

/**
 * Reads a contact ID from a URL or an input. It checks the text and not the number (`1e3`, ` 7 `), so that one contact
 * has one URL.
 */
export function parseContactId(text: string): number | undefined {
  if (!contactIdPattern.test(text)) return undefined
  const id = Number(text)
  return Number.isSafeInteger(id) ? id : undefined
}

const contactPath = /^\/contacts\/([^/]*)$/

/** Whether our page at this path is a contact's, with an ID or not: the page itself says that an ID is wrong. */
export function isContactPath(path: string): boolean {
  return contactPath.test(path)
}

/** The contact that our page at this path shows. */
export function contactIdOf(path: string): number | undefined {
  return parseContactId(contactPath.exec(path)?.[1] ?? '')
}

/** API paths that our page at this path needs first. */
export function firstNeeds(path: string): string[] {
  const id = contactIdOf(path)
  return id === undefined ? [apiPaths.session] : [apiPaths.contact(id), apiPaths.session, apiPaths.fieldDefinitions]
}

/** Whether the text is an MSISDN as One-API takes it (E.164 without the plus). */
export function isPhone(text: string): boolean {
  return phonePattern.test(text)
}
