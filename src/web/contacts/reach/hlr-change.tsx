import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatTimeThere } from '../../time/today-format.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { Badge } from '../../ui/badge.tsx'
import { changesOf } from '../changes.ts'
import { useSeenBefore } from '../seen.ts'

/** Since when the status is another one than this tab saw first; nothing while it is the same. */
export function HlrChange({ id, zone }: { id: number; zone: Zone }) {
  const { locale } = useLanguage()
  const { changed } = useDeferredTexts()
  const change = changesOf(useSeenBefore(id), zone.timeZone).find(({ part }) => part === 'hlr')
  if (!change) return null
  const { timeZone } = ownZone(zone)
  return (
    <Badge tone="info">
      <span>{changed.since(formatTimeThere(change.since, timeZone, locale, timeZone))}</span>
    </Badge>
  )
}
