import type { DeliveryParts } from './delivery-parts.ts'

/** What comes from the later file, from before the first part is drawn. */
export const later = {} as DeliveryParts

export function takeParts(parts: DeliveryParts): void {
  Object.assign(later, parts)
}
