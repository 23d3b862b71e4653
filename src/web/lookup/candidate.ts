import type { Fault, Reading } from './numbering.ts'

/**
 * What an agent may have meant. `otherwise` has the digits as written, where `phone` differs from them; `messageId` is
 * what the digits are if nobody has the phone.
 */
export type Candidate =
  | { kind: 'id'; id: number }
  | { kind: 'phone'; phone: string; otherwise?: string; messageId?: number }
  | { kind: 'either'; id: number; phone: string }
  | { kind: 'message'; id: number }

/** A number that says its country and cannot be one there. `digits` are those behind the plus. */
export type Impossible = { fault: Fault; digits: string }

/** What one number in a text is. */
export type Finding = Candidate | Impossible

/** @returns a list, empty for no reading */
export function findingsOf(reading: Reading | undefined): Finding[] {
  if (reading === undefined) return []
  if ('digits' in reading) return [{ fault: reading.is, digits: reading.digits }]
  const { phone, otherwise } = reading
  return [{ kind: 'phone', phone, ...(otherwise !== undefined && { otherwise }) }]
}
