import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { loadLater } from '../load-later.ts'
import { sessionQuery } from '../session-query.ts'
import { afterPaint } from '../ui/after-paint.ts'
import { loadPhones, type Phones } from './phones.ts'

type Finding = typeof import('./find-part.ts')

const none: readonly string[] = []

async function loadFindPart(): Promise<Finding> {
  return (await loadLater()).finding
}

/** What recognises numbers in a text, and what tells phones from others; each once it is here. */
export function useFindPart(text: string) {
  const [finding, setFinding] = useState<Finding>()
  const [phones, setPhones] = useState<Phones>()
  const queryClient = useQueryClient()
  const homeCountries = useQuery(sessionQuery).data?.homeCountries ?? none

  async function load(): Promise<Finding> {
    const loaded = await loadFindPart()
    setFinding(loaded)
    return loaded
  }

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
      .then(({ firstTry }) => firstTry(queryClient, sessionQuery, new AbortController().signal))
      .catch(() => undefined)
    return session?.homeCountries ?? none
  }

  // Modules are outside of React. An agent who types before they are here, or without them, waits after Enter.
  useEffect(() => afterPaint(() => loadFindPart().then(setFinding, () => {})), [])

  // A ticket's text is long, and the page is drawn anew at each key.
  const recognised = useMemo(
    () => finding?.recogniseIn(text, phones, homeCountries),
    [finding, text, phones, homeCountries],
  )

  return { finding, phones, recognised, load, loadAllPhones, loadHomeCountries }
}
