/** Compares two phones of digits only. */
export type PhoneOrder = (one: string, other: string) => number

const byText: PhoneOrder = (one, other) => (one < other ? -1 : one > other ? 1 : 0)
const byNumber: PhoneOrder = (one, other) => one.length - other.length || byText(one, other)
const reversed =
  (order: PhoneOrder): PhoneOrder =>
  (one, other) =>
    order(other, one)

/** How a server may sort by phone: the vendor does not say whether as numbers or as text, nor that it honours `way`. */
export const phoneOrders: readonly PhoneOrder[] = [byNumber, byText, reversed(byNumber), reversed(byText)]
