import { Info } from 'lucide'
import type { MessagesAnswer } from '#contract/message.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { ownZone, type Zone } from '../../time/zone.ts'
import { Icon } from '../../ui/icon.tsx'
import { sayHowFar } from './say-how-far.ts'

/** How far a search has looked, without which no list of messages means anything. */
export function LookedThrough({ meta, zone }: { meta: MessagesAnswer['meta']; zone: Zone }) {
  const { locale } = useLanguage()
  const { messages: texts } = useDeliveryTexts()
  const sentence = sayHowFar(meta, texts, locale, ownZone(zone).timeZone)
  return (
    <p className={`flex items-start gap-2 text-small ${meta.complete ? 'text-muted' : 'text-warning'}`}>
      {!meta.complete && <Icon node={Info} size={16} className="mt-px shrink-0" />}
      <span key={sentence}>{sentence}</span>
    </p>
  )
}
