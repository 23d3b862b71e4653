import type { RunningSite } from './fixtures.ts'

/** A contact that BSG answers for. */
export const contact = '/api/contacts/1'

/** What the replicas have logged. */
export const said = ({ replicas }: RunningSite) => replicas.map((replica) => replica.said()).join('')

export function linesOf(site: RunningSite): Record<string, unknown>[] {
  return said(site)
    .split('\n')
    .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line)] : []))
}

/** A client that has not asked anything yet. */
export const newcomer = (() => {
  let count = 0
  return () => {
    count += 1
    return `127.1.${count >> 8}.${count & 255}`
  }
})()
