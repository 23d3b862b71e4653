import { mailHref, webHref } from './link-address.ts'

/** A piece of a text; `href` when it is a link that is safe to offer. */
export type TextPart = { text: string; href?: string }

/** What stands between spaces, quotes and angle brackets. An address of two lines is no address. */
const words = /[^\s<>"`|«»“”„]+/gu

/** A longer one is not examined: no address that people write is. */
const longestWord = 2100

/** Where one address follows another without a space. */
const nextAddress = /(?<=[,;])(?=https?:\/\/)/giu

/** A label in front of an address, such as `Сайт:` or `e-mail:`; other words before a colon may be a scheme. */
const label = String.raw`(?:[\p{L}-]{0,20}[^\p{ASCII}][\p{L}-]{0,20}:|e-?mail:)?`
const beforeWeb = new RegExp(String.raw`^[^\p{L}\p{N}]*(?:\w{1,20}=|${label})(?=https?://)`, 'iu')
/** Most signs may begin a mail address, and without them it would be another one. */
const beforeMail = new RegExp(`^[([{‘’,;:]*${label}`, 'iu')
const pairAroundMail = /^(['’*_~]).+\1[.,;:!?…)\]}]*$/u

const sentenceEnd = /[.,;:!?…]$/u
const closing: Record<string, string> = { ')': '(', ']': '[', '}': '{' }
/** Signs that are taken off the end of one word. */
const mostAtEnd = 50
/** The same sign before and behind, as in 'quotes' and *emphasis*. */
const pairs = "'’*_~"

/** Splits a text at the addresses in it, each whole; joined, the parts' texts are the text again. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const { at, word } of addressLikeWords(text)) {
    const start = startOf(word)
    const address = withoutEnd(word.slice(start), word.slice(0, start))
    const href = webHref(address) ?? mailHref(address)
    if (href === undefined) continue
    if (at + start > end) parts.push({ text: text.slice(end, at + start) })
    parts.push({ text: address, href })
    end = at + start + address.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** Whether it is worth looking for addresses in a text. */
const mayHoldAddress = (text: string) => /:\/\/|@/.test(text)

function* addressLikeWords(text: string): Generator<{ at: number; word: string }> {
  for (const { index, 0: whole } of text.matchAll(words)) {
    if (whole.length > longestWord || !mayHoldAddress(whole)) continue
    let at = index
    for (const part of whole.split(nextAddress)) {
      // A web address may hold commas.
      for (const word of part.includes('://') ? [part] : part.split(/(?<=[,;])/u)) {
        yield { at, word }
        at += word.length
      }
    }
  }
}

/** Where the address in a word begins. */
function startOf(word: string): number {
  const web = beforeWeb.exec(word)
  if (web) return web[0].length
  const start = beforeMail.exec(word)?.[0].length ?? 0
  return pairAroundMail.test(word.slice(start)) ? start + 1 : start
}

/** An address without the end of the sentence or the bracket that it stands in. @param before stands in front of it */
function withoutEnd(word: string, before: string): string {
  let address = word
  for (let taken = 0; taken < mostAtEnd; taken += 1) {
    const last = address.slice(-1)
    const opening = closing[last]
    const isEnd =
      sentenceEnd.test(address) ||
      (opening !== undefined && count(address, opening) < count(address, last)) ||
      (last !== '' && pairs.includes(last) && before.includes(last))
    if (!isEnd) return address
    address = address.slice(0, -1)
  }
  return address
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}
