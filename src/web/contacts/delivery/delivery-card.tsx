import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { Card } from '../../ui/card.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { deliveryPlace } from '../contact-skeleton.tsx'
import { Section } from '../section.tsx'
import { useSectionLink } from '../use-section-link.ts'
import type { DeliveryProps } from './delivery.tsx'
import { deliveryParts } from './delivery-parts.ts'

/** A file of its own: what else comes after the first view does not wait for it. */
const Delivery = loadAfterPaint(async () => (await import('./delivery.tsx')).createDelivery(deliveryParts))

const sections = ['delivery']

/** "Did it arrive?": the codes and messages of a person. Paper has no room for it where it has nothing to tell. */
export function DeliveryCard(props: DeliveryProps) {
  const { heading } = useDeferredTexts().delivery
  useSectionLink(sections)
  return (
    <Section name={heading} className={deliveryPlace}>
      <Card
        id="delivery"
        heading={heading}
        className={`@container print:not-has-[li,tr]:hidden print:min-h-0 ${deliveryPlace}`}
      >
        <Delivery {...props} />
      </Card>
    </Section>
  )
}
