import { second } from './scene.ts'

const allowed = 3
const span = 10 * second

/** One-API's brake on identical POSTs: three within ten seconds, then none until the oldest is ten seconds old. */
export function createLimiter(now: () => number) {
  const accepted = new Map<string, number[]>()
  /** @param request what makes requests identical */
  return (request: string): boolean => {
    const recent = (accepted.get(request) ?? []).filter((time) => time > now() - span)
    const accepts = recent.length < allowed
    accepted.set(request, accepts ? [...recent, now()] : recent)
    return accepts
  }
}
