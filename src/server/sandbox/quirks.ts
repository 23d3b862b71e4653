import { type Quirk, quirks } from './cast-delivery.ts'
import { minute } from './scene.ts'

const quirkMs = 2 * minute

/**
 * Requests for messages name no contact. So the sandbox deviates for an API key while the contact whose scenario that is
 * was the last one that it asked for.
 */
export function createQuirks(now: () => number): {
  note(apiKey: string, contactId: number): void
  of(apiKey: string): Quirk | undefined
} {
  const last = new Map<string, { contactId: number; at: number }>()
  return {
    note(apiKey, contactId) {
      last.set(apiKey, { contactId, at: now() })
    },
    of(apiKey) {
      const { contactId = 0, at = 0 } = last.get(apiKey) ?? {}
      return now() - at < quirkMs ? quirks.get(contactId) : undefined
    },
  }
}
