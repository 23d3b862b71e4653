import type { Why } from '#contract/why.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { formatMinute } from '../../time/time-format.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { channelName } from './channel-name.ts'
import { sayWhy } from './say-why.ts'

/** Why it did not arrive, or not yet, with what can be done: the likeliest reason first. */
export function WhyList({ reasons, zone }: { reasons: Why[]; zone: Zone }) {
  const { why: texts, channels } = useDeliveryTexts()
  const { locale } = useLanguage()
  const { timeZone } = ownZone(zone)
  if (reasons.length === 0) return null
  return (
    <div className="flex gap-x-2 text-small">
      <span className="shrink-0 font-medium">{texts.heading}</span>
      <ul className="max-w-[75ch] min-w-0">
        {reasons.map((reason) => {
          const said = sayWhy(
            reason,
            texts,
            (channel) => channelName(channel, channels) ?? channel,
            (at) => formatMinute(at, timeZone, locale),
          )
          return (
            <li key={reason.reason}>
              <span>{said.why}</span>
              {said.todo !== undefined && (
                <>
                  {' '}
                  <span className="text-muted">{said.todo}</span>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
