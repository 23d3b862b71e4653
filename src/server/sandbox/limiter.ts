import { second } from './scene.ts'

const allowed = 3
const span = 10 * second

/** One-API accepts three identical POSTs in ten seconds. */
export function createLimiter(now: () => number) {
  const accepted = new Map<string, number[]>()
  return (request: string): boolean => {
    const recent = (accepted.get(request) ?? []).filter((time) => time > now() - span)
    const accepts = recent.length < allowed
    accepted.set(request, accepts ? [...recent, now()] : recent)
    return accepts
  }
}
