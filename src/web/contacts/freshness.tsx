import { useQueryClient } from '@tanstack/react-query'
import { RefreshCw } from 'lucide'
import type { Contact } from '#contract/contact.ts'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { formatTimeThere } from '../time/today-format.ts'
import { ownZone, type Zone } from '../time/zone.ts'
import { Button } from '../ui/button.tsx'
import { Countdown } from '../ui/countdown.tsx'
import { Icon } from '../ui/icon.tsx'
import { announce } from '../ui/live-region.tsx'
import { changesOf } from './changes.ts'
import { contactQuery, pauseWhileSent } from './contact-query.ts'

type FreshnessProps = {
  contact: Contact
  /** When the contact that is shown was answered (ms). */
  answeredAt: number
  /** How often a running check has been looked at; 0 when none is running. */
  looks: number
  /** A request is under way, not one that waits to be sent again. */
  isRefreshing: boolean
  zone: Zone
}

/** As of when the page is, when it looks again by itself, and the button that makes it look now. */
export function Freshness({ contact, answeredAt, looks, isRefreshing, zone }: FreshnessProps) {
  const { locale } = useLanguage()
  const texts = useDeferredTexts().refresh
  const queryClient = useQueryClient()
  const pause = looks > 0 && pauseWhileSent(looks)
  const { timeZone } = ownZone(zone)

  async function refresh() {
    if (isRefreshing) return
    announce(texts.refreshing)
    // What this contact's page asks for, and what has failed. Names of fields and the like are kept for a while.
    await queryClient.refetchQueries({
      type: 'active',
      predicate: ({ queryKey: [what], state }) => isAboutOne.has(what) || state.status === 'error',
    })
    const after = queryClient.getQueryState(contactQuery(contact.id).queryKey)
    if (after?.status !== 'success' || !after.data) return
    const seen = [
      { at: answeredAt, contact },
      { at: after.dataUpdatedAt, contact: after.data.contact },
    ]
    const changes = changesOf(
      seen.map((one) => ({ ...one, stopLists: undefined })),
      zone.timeZone,
    )
    // What has changed is said where it is shown.
    if (changes.length === 0) announce(texts.unchanged)
  }

  const countdown = (sentence: (left: number) => string) =>
    pause ? (
      <Countdown key={answeredAt} since={answeredAt} seconds={pause / 1000} repeats sentence={sentence} />
    ) : undefined

  return (
    <div className="flex items-center gap-3 whitespace-nowrap text-muted text-small print:hidden">
      <div className="tabular-nums max-sm:sr-only">
        {countdown(texts.looksAgain) ?? <p>{texts.asOf(formatTimeThere(answeredAt, timeZone, locale, timeZone))}</p>}
      </div>
      <Button data-key="r" aria-disabled={isRefreshing} onClick={refresh}>
        <Icon node={RefreshCw} size={14} className={isRefreshing ? 'motion-safe:animate-spin' : ''} />
        <span className="max-sm:sr-only">{texts.action}</span>
        {/* Narrow screens have room for this much of the sentence. */}
        <span aria-hidden="true" className="empty:hidden sm:hidden">
          {countdown(texts.seconds)}
        </span>
      </Button>
    </div>
  )
}

const isAboutOne: ReadonlySet<unknown> = new Set(['contact', 'stop-list', 'codes', 'message'])
