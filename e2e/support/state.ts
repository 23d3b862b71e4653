import type { Page } from 'playwright/test'

/** A state of the page: how it comes about, and when it is there. Holds in every language, so it asks for no words. */
export type State = {
  name: string
  path: string
  /** Before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>
  /** After it. */
  act?: (page: Page) => Promise<unknown>
  /** What stands on the page when it has come to rest; the whole contact, unless said otherwise. */
  settled?: string
  /** Whether it leaves something in the page that another state could not be opened after. */
  needsOwnPage?: true
}

export function contact(id: number, name: string, more: Partial<State> = {}): State {
  return { name, path: `/contacts/${id}`, ...more }
}
