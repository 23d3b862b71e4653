/** Divides a limited amount among people, so that whoever comes next always finds some of it left. */
export type FairShareLimit = {
  /** Takes so much for a person; false, and nothing is taken, when that is more than their share. */
  take(person: string, amount?: number): boolean
  /** Gives back what was taken. */
  giveBack(person: string, amount?: number): void
  /** All that is taken. */
  total(): number
}

/**
 * By dynamic thresholds, as switches divide their memory among queues: a person may hold no more than is left for
 * everybody else. One person alone gets half, five get a sixth each, and there is always a sixth for the next.
 */
export function createFairShareLimit(limit: number): FairShareLimit {
  const held = new Map<string, number>()
  let total = 0

  return {
    take(person, amount = 1) {
      const own = held.get(person) ?? 0
      if (own + amount > limit - total) return false
      held.set(person, own + amount)
      total += amount
      return true
    },
    giveBack(person, amount = 1) {
      const left = (held.get(person) ?? 0) - amount
      if (left > 0) held.set(person, left)
      else held.delete(person)
      total -= amount
    },
    total: () => total,
  }
}
