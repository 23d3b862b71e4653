import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { Card } from '../../ui/card.tsx'
import { Line } from '../../ui/line.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { Section } from '../section.tsx'
import { useSectionLink } from '../use-section-link.ts'
import type { DeliveryProps } from './delivery.tsx'
import { deliveryPlace } from './delivery-outline.tsx'
import { deliveryParts } from './delivery-parts.ts'

/** A file of its own: what else comes after the first view does not wait for it. */
const Delivery = loadAfterPaint(async () => (await import('./delivery.tsx')).createDelivery(deliveryParts))

const sections = ['delivery']

/** "Did it arrive?": the codes and messages of a person. */
export function DeliveryCard({ className, ...props }: DeliveryProps & { className: string }) {
  const { heading } = useDeferredTexts().delivery
  const isMissing = props.contact.phone === null
  const Frame = isMissing ? Line : Card
  useSectionLink(sections)
  return (
    <Section name={heading} className={className}>
      <Frame id="delivery" heading={heading} className={`@container ${isMissing ? '' : deliveryPlace} ${className}`}>
        <Delivery {...props} />
      </Frame>
    </Section>
  )
}
