import { urlOf } from './desk.js'

/** Of the sandbox's crowd: both "active", with a dozen fields and a few groups. The second is the next contact. */
export const usualIds = [300_000_104, 300_000_184]

/** How the page says what BSG has a word for; another page may show that word. */
const faces = {
  active: ['Reachable'],
  absent: ['Off or out of coverage'],
  sent: ['Check running'],
  unknown: ['Never checked', 'No clear answer'],
  failed: ['Check failed'],
  barred: ['Barred by operator'],
}

const read = async (path) => (await (await fetch(`${urlOf('desk')}/api/contacts/${path}`)).json()).data

const withoutSpaces = (texts) => texts.map((text) => text.replace(/\s/g, ''))

/**
 * The texts by which the page is known to show a contact, without spaces: one of each list.
 * @returns the contact's ID; of its `answer`, the phone and the HLR word; of the `whole` contact, its groups and those of
 * its fields that nobody writes in another way, but for those that BSG hides
 */
export async function readContact(id) {
  const { phone, hlr_status, groups, fields } = await read(id)
  const hidden = (await read('fields')).filter(({ is_visible }) => !is_visible).map(({ id }) => String(id))
  const answer = [[`+${phone}`], withoutSpaces([hlr_status, ...(faces[hlr_status] ?? [])])]
  const shown = Object.entries(fields).filter(([id]) => !hidden.includes(id))
  const words = shown.map(([, value]) => value).filter((value) => /^[a-z][a-z\d ]+$/i.test(value))
  const rest = [...groups.slice(0, 12).map(({ name }) => name), ...words].map((text) => withoutSpaces([text]))
  return { id, answer, whole: [...answer, ...rest] }
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
