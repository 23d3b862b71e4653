import type { Contact } from '#contract/contact.ts'

/** As high as what the section has to say of most people, so that nothing moves when it comes. */
export const deliveryPlace = 'min-h-80 md:min-h-48 print:min-h-0'

/** The section's place until it comes. Without a phone it is one line. */
export function DeliveryOutline({ contact, className }: { contact: Contact; className: string }) {
  return <div className={`${contact.phone === null ? 'h-6' : deliveryPlace} ${className}`} />
}
