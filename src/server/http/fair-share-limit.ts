/** Shares a limited amount among people, so that the next person always finds some left. */
export type FairShareLimit = {
  /** Returns false, and takes nothing, if the person's share is too small. */
  take(person: string, amount?: number): boolean
  giveBack(person: string, amount?: number): void
  total(): number
}

/**
 * Dynamic thresholds, as in network switches: nobody may hold more than what is left for everybody else. One person
 * alone gets half; five get a sixth each.
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
