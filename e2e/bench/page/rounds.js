/**
 * Visits all pages, one after the other and each round beginning with another one, so that no change of the machine is
 * one page's.
 * @param stand where the pages are served
 * @param visit opens the page of a plan
 * @returns what each page's visits came to, by its name
 */
export async function visitInTurn({ pages, rounds, stand, contact, ...rest }, visit) {
  const visits = Object.fromEntries(pages.map(({ name }) => [name, []]))
  // The first round warms the servers up and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (let turn = 0; turn < pages.length; turn += 1) {
      const at = (round + turn) % pages.length
      const { name, path } = pages[at]
      const url = stand.origins[at] + path.replace('<id>', contact.id)
      const result = await visit({ url, ticket: stand.ticket, contact, ...rest })
      const strangers = result.cold.traffic?.strangers ?? []
      if (strangers.length > 0) throw new Error(`${name} asks other origins: ${strangers.join(', ')}`)
      if (!result.inView) throw new Error(`${name} has the contact where nobody sees it without scrolling`)
      if (round > 0) visits[name].push(result)
    }
  }
  return visits
}
