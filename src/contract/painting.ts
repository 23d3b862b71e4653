import type { HlrFace } from './hlr.ts'
import type { LanguageCode } from './languages.ts'
import type { Session } from './session.ts'

// What the build draws with the app's own components, and the server paints a contact's page with.

/** What an outline depends on besides its language. */
export type OutlineName = `${Session['mode']} ${Session['signIn']}`

export function outlineName({ mode, signIn }: Pick<Session, 'mode' | 'signIn'>): OutlineName {
  return `${mode} ${signIn}`
}

/** The markup of a contact's page while it loads, cut at the places of its heading and of its HLR pill. */
export type Outline = {
  start: string
  /** Says that a contact loads. */
  heading: string
  middle: string
  /** A grey bar. */
  pill: string
  end: string
}

/** All of one language. */
export type Painting = {
  /** Tags for the document's head: what the app needs first and does not bring. */
  head: string
  outlines: Record<OutlineName, Outline>
  /** A phone in the heading, cut at its place. */
  phone: [string, string]
  pills: Record<HlrFace, string>
}

export type Paintings = Record<LanguageCode, Painting>
