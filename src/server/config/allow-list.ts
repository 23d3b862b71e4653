import { readList } from './lists.ts'
import type { Refuse } from './variable.ts'

// ASCII only, as in the addresses that are compared with them: other letters may look alike.
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const domainPattern = new RegExp(`^${label}(?:\\.${label})+$`)
// The local part as HTML forms take it, but without the asterisk, by which people mean everybody.
const emailPattern = new RegExp(`^[a-z0-9.!#$%&'+/=?^_\`{|}~-]+@${label}(?:\\.${label})*$`)

/** E-mail domains in lower case, without the `@` that some people write first. */
export function readDomains(text: string, refuse: Refuse): string[] | undefined {
  const domains = readList(text.toLowerCase(), refuse).map((domain) => domain.replace(/^@/, ''))
  return domains.every((domain) => domainPattern.test(domain)) ? domains : undefined
}

/** E-mail addresses in lower case. */
export function readEmails(text: string, refuse: Refuse): string[] | undefined {
  const emails = readList(text.toLowerCase(), refuse)
  return emails.every((email) => emailPattern.test(email)) ? emails : undefined
}

/** How the parts of a distinguished name begin, such as `OU=Groups`: an attribute by name or number. */
const beginning = /^(?:[a-z][a-z0-9-]*|\d+(?:\.\d+)+)\s*=/i

/**
 * Group names. Refuses a text that its commas, or other marks than commas, would cut into other groups than somebody
 * meant; JSON has no such doubt.
 */
export function readGroups(text: string, refuse: Refuse): string[] {
  const groups = readList(text, refuse)
  if (text.trim().startsWith('[')) return groups
  const isRest = (group: string, index: number) =>
    index > 0 && beginning.test(group) && !group.includes(',') && beginning.test(groups[index - 1] ?? '')
  if (groups.some(isRest)) {
    return refuse(
      'is cut at the commas of a distinguished name: write \\, for each of them, or the whole list as JSON, such as ["CN=Support,OU=Groups,DC=acme"]',
    )
  }
  if (groups.some((group) => /^["'].*["']$|;/.test(group))) {
    return refuse(
      'holds a quote or a semicolon, which would belong to a name: write names with commas between them and no quotes, or the list as JSON, such as ["one","two"]',
    )
  }
  return groups
}
