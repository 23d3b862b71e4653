import { parseContactId } from '#contract/paths.ts'
import { targetOf } from './redirectors.ts'

/** What a link leads to: a contact, or the phone of a messenger's link, as it is written there. */
export type LinkTarget = { contactId: number } | { phone: string }

/** A link in a text: where it begins and ends, and what it leads to, if anything. */
export type Link = { start: number; end: number; target: LinkTarget | undefined }

/** Stands in a text for what is no number, character by character. */
export const hidden = '\0'

/** Redirectors inside of redirectors that are looked into. */
const deepest = 5

/** What ends a sentence, a quotation or a bracket rather than an address. */
const trailing = /(?:[.,;:!?)\]}>'"»”’…*~_|\s\0。、，！？；：）】》」』]|%(?:20|22|27|29|2C|3E|5D|7D))+$/i

/** Where links to contacts end; whatever stands before it is where the page was put up. */
const contactPath = /(?:^|\/)contacts\/([^/]+)\/?$/

/** The schemes and hosts under which messengers write a phone, and where it stands. */
const messengerHost =
  /^(?:(?:www\.)?wa\.me|viber\.click|(?:t|telegram)\.me|signal\.me|(?:api|web|chat|www)\.whatsapp\.com)$/
const messengerScheme = /^(?:viber|whatsapp|tg|sgnl):$/
const phoneParameters = ['phone', 'number']
const phoneText = /^[+\d][\d\s().-]{5,30}$/

function parse(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}

function phoneOf(url: URL): string | undefined {
  if (!messengerHost.test(url.hostname) && !messengerScheme.test(url.protocol)) return undefined
  const given = phoneParameters.map((name) => url.searchParams.get(name)?.trim()).find(Boolean)
  // A plus that nobody encoded reads as a space. Signal's own links have the phone behind the hash.
  const inPath = /^\/(\+?\d+)\/?$/.exec(url.pathname)?.[1] ?? /^#p\/(\+\d+)$/.exec(url.hash)?.[1]
  // Telegram's names may be digits alone; only a plus makes one a phone there.
  const isTelegram = /^(?:t|telegram)\.me$/.test(url.hostname)
  const phone = given ?? (isTelegram && !inPath?.startsWith('+') ? undefined : inPath)
  if (phone === undefined || !phoneText.test(phone)) return undefined
  return /^(?:\+|00|0)/.test(phone) ? phone : `+${phone}`
}

function contactIdIn(url: URL): number | undefined {
  const path = url.pathname.replace(trailing, '')
  return parseContactId((contactPath.exec(path)?.[1] ?? '').replace(trailing, ''))
}

/** Reads an address by its path; a query or a fragment is nobody's ID. */
function targetIn(address: string, depth = 0): LinkTarget | undefined {
  const url = parse(address)
  if (url === undefined || depth > deepest) return undefined
  const inside = targetOf(url)
  if (inside !== undefined) return targetIn(inside.replace(trailing, ''), depth + 1)
  const phone = phoneOf(url)
  if (phone !== undefined) return { phone }
  const contactId = /^https?:$/.test(url.protocol) ? contactIdIn(url) : undefined
  return contactId === undefined ? undefined : { contactId }
}

/** What no address goes beyond in a text. A comma or a bar does only where another address follows. */
const addressEnd =
  /[\s<>"`«»“”‘’|\\]|\]\(|\[\/|\](?=\p{L})|'(?=s?(?:[^\p{L}\p{N}]|$))|&(?:gt|lt|quot|nbsp|apos|#\d+);|[,;](?=https?:\/\/)/gu
const scheme = /[a-z][a-z\d+.-]{0,20}$/i

/** An address without its scheme, as people type it: a host with a path, or the path alone. */
const bare =
  /(?<![\p{L}\p{N}@_./-])(?:(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?\/(?=[^\s\d])|(?<![\p{L}\p{N}@_./-])(?:wa|t|signal|telegram)\.me\/|(?<![\p{L}\p{N}@_./-])\/contacts\//giu

function endOf(text: string, from: number): number {
  addressEnd.lastIndex = from
  return addressEnd.exec(text)?.index ?? text.length
}

/** A text of the same length without its links. */
export function blank(text: string, links: readonly { start: number; end: number }[]): string {
  const parts: string[] = []
  let end = 0
  for (const link of links) {
    parts.push(text.slice(end, link.start), hidden.repeat(link.end - link.start))
    end = link.end
  }
  return parts.join('') + text.slice(end)
}

/** Every link in a text, in its order. A link that leads nowhere counts too: no number in it is anything. */
export function linksIn(text: string): Link[] {
  const links: Link[] = []
  let end = 0
  for (let colon = text.indexOf('://'); colon >= 0; colon = text.indexOf('://', Math.max(end, colon + 3))) {
    const name = scheme.exec(text.slice(Math.max(end, colon - 21), colon))?.[0]
    if (name === undefined) continue
    const start = colon - name.length
    end = endOf(text, colon)
    links.push({ start, end, target: targetIn(text.slice(start, end).replace(trailing, '')) })
  }
  const rest = blank(text, links)
  for (const { index } of rest.matchAll(bare)) {
    const bareEnd = endOf(rest, index)
    const address = text.slice(index, bareEnd).replace(trailing, '')
    const target = targetIn(address.startsWith('/') ? `https://localhost${address}` : `https://${address}`)
    links.push({ start: index, end: bareEnd, target })
  }
  return links.sort((one, other) => one.start - other.start)
}
