// Why it does not go by the share of failed requests: docs/decisions/limits.md

/** Judges from recent lookups, by person and contact, whether upstream answers anybody. */
export type OutageDetector = {
  answered(person: string, subject: string): void
  failed(person: string, subject: string): void
  /** True if five different contacts fail, and no person gets answers about more than a fifth of their contacts. */
  isOutage(): boolean
  peopleWithFailures(): string[]
}

type Outcome = { hasFailed: boolean; at: number }

type Person = {
  /** The latest of each contact, oldest first. */
  outcomes: Map<string, Outcome>
  answeredAt: number
}

const failuresToLookOut = 5
const failingShare = 0.8

/** Milliseconds that an outcome counts. A failure counts longer while upstream has not answered that person since. */
const recentMs = 5_000
const failureKeptMs = 5 * 60_000

const mostSubjects = 20
const mostPeople = 1_000

export function createOutageDetector(now: () => number): OutageDetector {
  const people = new Map<string, Person>()

  function add(name: string, subject: string, hasFailed: boolean): void {
    const at = now()
    const person = people.get(name) ?? { outcomes: new Map(), answeredAt: Number.NEGATIVE_INFINITY }
    if (!hasFailed) person.answeredAt = at
    putLast(person.outcomes, subject, { hasFailed, at }, mostSubjects)
    putLast(people, name, person, mostPeople)
  }

  function count({ outcomes, answeredAt }: Person): { failed: number; answered: number } {
    const time = now()
    let failed = 0
    let answered = 0
    for (const { hasFailed, at } of outcomes.values()) {
      const isRecent = at > time - recentMs
      if (!hasFailed) answered += isRecent ? 1 : 0
      else if (isRecent || (at > answeredAt && at > time - failureKeptMs)) failed += 1
    }
    return { failed, answered }
  }

  return {
    answered: (person, subject) => add(person, subject, false),
    failed: (person, subject) => add(person, subject, true),
    isOutage() {
      let failures = 0
      for (const person of people.values()) {
        const { failed, answered } = count(person)
        if (answered > 0 && failed < failingShare * (failed + answered)) return false
        failures += failed
      }
      return failures >= failuresToLookOut
    },
    peopleWithFailures: () => [...people].filter(([, person]) => count(person).failed > 0).map(([name]) => name),
  }
}

function putLast<Value>(map: Map<string, Value>, key: string, value: Value, most: number): void {
  map.delete(key)
  map.set(key, value)
  const [oldest = key] = map.size > most ? map.keys() : []
  if (oldest !== key) map.delete(oldest)
}
