// Marks in the page's HTML that one part of Contact Desk writes and another one looks for.

/** Comments in index.html that the build or the server replaces. */
export const places = {
  guard: '<!-- place: guard -->',
  /** What depends on the language. */
  head: '<!-- place: head -->',
  /** The painted page of a contact. */
  painting: '<!-- place: painting -->',
} as const

/** The `id` of the data block in the built page that holds the `Paintings`. The server keeps it to itself. */
export const paintingsId = 'paintings'

/** The `id` of what the server has painted; the app takes it away when it has more to show. */
export const paintingId = 'painting'

/** Attribute of `<html>` while the painting stands for the app. */
export const paintedMark = 'data-painted'

/** Attributes of `<html>`: the server writes them, the page reads them until it has its session. */
export const sessionMarks = { mode: 'data-mode', signIn: 'data-sign-in' } as const

/** Attribute of `<html>`: how many fields are pinned, where any are; and of the place of each in an outline. */
export const pinnedMark = 'data-pinned'

/** Attribute of what the app draws while a contact loads. */
export const outlineMark = 'data-outline'

/** Attribute of the bar in an outline where the pill of the HLR status belongs. */
export const pillMark = 'data-hlr'

/** Name of the cookie that holds the code of the language that the agent chose. */
export const languageCookie = 'language'
