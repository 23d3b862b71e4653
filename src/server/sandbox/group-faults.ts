import { errorAnswer } from './errors.ts'
import { group, largeList } from './groups.ts'
import { type Members, second } from './scene.ts'

type Call = { attempt: number; sleep: (ms: number) => Promise<void> }
type Answer = (call: Call) => Response | Promise<Response>

const fine = (name: string, id: number) => Response.json({ data: group(id, name, largeList) })

/** Groups by what happens to those who ask for them. */
const faults: Record<number, { name: string; answer: Answer }> = {
  1864901: { name: 'Deleted', answer: () => errorAnswer('notFound') },
  1864902: { name: 'No right to read groups', answer: () => errorAnswer('forbidden') },
  1864903: { name: '500, always', answer: () => errorAnswer('internal') },
  1864904: {
    name: '500, fine at every second try',
    answer: ({ attempt }) =>
      attempt % 2 === 1 ? errorAnswer('internal') : fine('500, fine at every second try', 1864904),
  },
  1864905: {
    name: 'After 3 seconds',
    async answer({ sleep }) {
      await sleep(3 * second)
      return fine('After 3 seconds', 1864905)
    },
  },
  1864906: { name: 'Too many requests', answer: () => errorAnswer('duplicate', { 'retry-after': '5' }) },
  1864907: {
    name: 'An HTML page',
    answer: () => new Response('<!doctype html><h1>Maintenance</h1>', { headers: { 'content-type': 'text/html' } }),
  },
  1864908: { name: 'Another group than asked for', answer: () => fine('Another one', 1864909) },
}

/** As they stand in a contact, which knows nothing of it. */
export const faultyGroups: readonly Members[] = Object.entries(faults).map(([id, { name }]) => group(Number(id), name))

/** Answers for those groups; `undefined` for all others. */
export function createGroupFaults(sleep: Call['sleep']) {
  const attempts = new Map<number, number>()
  return (id: number): Response | Promise<Response> | undefined => {
    const attempt = (attempts.get(id) ?? 0) + 1
    const fault = faults[id]
    if (fault) attempts.set(id, attempt)
    return fault?.answer({ attempt, sleep })
  }
}
