import { urlOf } from './desk.js'

/** Of the sandbox's crowd: both "active", with a dozen fields and a few groups. The second is the next contact. */
export const usualIds = [300_000_104, 300_000_184]

/** @returns the contact's ID and the texts by which the page is known to show it, without spaces and hyphens. */
export async function readContact(id) {
  const response = await fetch(`${urlOf('desk')}/api/contacts/${id}`)
  const { phone, hlr_status } = (await response.json()).data
  return { id, texts: [`+${phone}`, hlr_status] }
}

/**
 * The headers by which the product's server protects every page, content policy aside: a floor under the same roof has
 * them too. One of them, which keeps the page's process to itself, costs the start of that process.
 */
export async function readProtection() {
  const { headers } = await fetch(`${urlOf('desk')}/contacts/1`)
  const protective = /^(?:cross-origin-|origin-agent-cluster|permissions-policy|referrer-policy|x-(?!request-id))/
  return Object.fromEntries([...headers].filter(([name]) => protective.test(name)))
}
