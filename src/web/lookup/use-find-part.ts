import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { loadLater } from '../load-later.ts'
import { sessionQuery } from '../session-query.ts'
import { createPart, usePart } from '../ui/use-part.ts'
import type { Candidate } from './candidate.ts'
import { loadPhones, type Phones } from './phones.ts'

const none: readonly never[] = []

// An agent who types before it is here, or without it, waits after Enter.
const findPart = createPart(async () => (await loadLater()).finding)

/** What recognises numbers in a text, and what tells phones from others; each once it is here. */
export function useFindPart(text: string) {
  const { part: finding, load } = usePart(findPart)
  const [phones, setPhones] = useState<Phones>()
  const queryClient = useQueryClient()
  const homeCountries = useQuery(sessionQuery).data?.homeCountries ?? (none as readonly string[])

  async function loadAllPhones(): Promise<Phones | undefined> {
    const loaded = phones ?? (await loadPhones().catch(() => undefined))
    setPhones(loaded)
    return loaded
  }

  /** The session says which they are; without it, national numbers are not read. */
  async function loadHomeCountries(): Promise<readonly string[]> {
    // A query waits for the network to come back, and the agent would wait with it.
    if (!onlineManager.isOnline()) return homeCountries
    const session = await load()
      .then((loaded) => loaded?.firstTry(queryClient, sessionQuery, new AbortController().signal))
      .catch(() => undefined)
    return session?.homeCountries ?? none
  }

  // A ticket's text is long, and the page is drawn anew at each key.
  const choices: readonly Candidate[] = useMemo(
    () => finding?.choicesIn(text, phones, homeCountries) ?? none,
    [finding, text, phones, homeCountries],
  )

  return { finding, phones, choices, load, loadAllPhones, loadHomeCountries }
}
