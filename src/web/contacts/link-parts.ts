/** A piece of a text; `href` when it is a link that is safe to offer. */
export type TextPart = { text: string; href?: string }

/**
 * Web addresses and e-mails, and no other scheme, so that `javascript:` stays text. Invisible characters end an
 * address, so that it leads where it seems to lead. The bounds keep the search linear in long texts.
 */
const address =
  /(?<url>\bhttps?:\/\/[^\s<>"'`\p{Cc}\p{Cf}]{1,2000})|(?<mail>(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,63}\b(?!\?))/giu

/** What ends a sentence rather than an address. */
const sentenceEnd = /[.,;:!?)\]}]+$/

/** Splits a text at the addresses in it; joined, the parts' texts are the text again. */
export function linkParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(address)) {
    const shown = match[0].replace(sentenceEnd, '')
    const href = match.groups?.mail === undefined ? shown : `mailto:${shown}`
    if (!isUrl(href)) continue
    if (match.index > end) parts.push({ text: text.slice(end, match.index) })
    parts.push({ text: shown, href })
    end = match.index + shown.length
  }
  if (end < text.length) parts.push({ text: text.slice(end) })
  return parts
}

/** `URL.canParse` is younger than the oldest browsers that we support. */
function isUrl(text: string): boolean {
  try {
    new URL(text)
    return true
  } catch {
    return false
  }
}
