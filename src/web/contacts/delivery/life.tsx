import type { DeliveryTexts } from '../../texts/delivery-texts.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { formatDuration } from './duration.ts'
import type { Step } from './steps.ts'

/** When something was created, sent and delivered: the first on the agent's clock, the others by the time between. */
export function Life({ steps, zone }: { steps: Step[]; zone: Zone }) {
  const texts = useDeliveryTexts().steps
  const { locale } = useLanguage()
  return (
    <span className="flex flex-wrap gap-x-1.5">
      {steps.map((step, place) => (
        <span key={step.name} className="flex flex-wrap gap-x-1">
          {place > 0 && (
            <span aria-hidden="true" className="text-muted">
              →
            </span>
          )}
          {place > 0 && <span className="text-muted">{texts[step.name]}</span>}
          {place === 0 && <span className="sr-only">{texts[step.name]}</span>}
          <Timestamp text={step.text} zone={zone} label={labelOf(step, texts, locale)} />
        </span>
      ))}
    </span>
  )
}

/** A step whose distance is not known says its own time. */
function labelOf({ after }: Step, { after: say }: DeliveryTexts['steps'], locale: string): string | undefined {
  return after === undefined ? undefined : say(formatDuration(after, locale))
}
