/** Invisible and unassigned characters, and those that turn a text: an address must lead where it seems to lead. */
const unseen = /[\p{C}\p{Z}\\]/u

/** Host and port as they stand in an address; nothing before an `@`, which reads as the host and is none. */
const webAddress = /^https?:\/\/(\[[\da-f:.]+\]|[\p{L}\p{M}\p{N}.-]+)(?::\d{1,5})?(?:[/?#]|$)/iu

const atom = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const mailAddress = new RegExp(
  `^(?:mailto:)?((?![*'])${atom}(?:\\.${atom})*)@((?:[\\p{L}\\p{M}\\p{N}-]+\\.)+[\\p{L}\\p{M}-]{2,})$`,
  'iu',
)

/** The link of a whole web address; undefined when it is none, or one that may lead elsewhere than it seems to. */
export function webHref(address: string): string | undefined {
  const host = webAddress.exec(address)?.[1]
  if (host === undefined || unseen.test(address)) return undefined
  const url = parsed(address)
  return url && leadsTo(url, host) ? address : undefined
}

/** The same of an e-mail address, with or without `mailto:`; one with a query would fill in more than the address. */
export function mailHref(address: string): string | undefined {
  const [, local, domain] = mailAddress.exec(address) ?? []
  if (local === undefined || domain === undefined || local.length > 64 || unseen.test(address)) return undefined
  const url = parsed(`https://${domain}`)
  if (!url || !leadsTo(url, domain) || !isOfOneScript(local)) return undefined
  return `mailto:${encodeURIComponent(local).replaceAll('%2B', '+')}@${domain}`
}

function parsed(address: string): URL | undefined {
  try {
    return new URL(address)
  } catch {
    return undefined
  }
}

/** Whether the browser goes to the host that one reads: it maps other letters, digits and numbers to those of hosts. */
function leadsTo({ hostname }: URL, host: string): boolean {
  const read = host.toLowerCase()
  if (/^\p{ASCII}*$/u.test(read)) return hostname === read || read.startsWith('[')
  return (
    read.normalize('NFKC') === read &&
    read.split('.').every((label) => isOfOneScript(label) && !isLookAlike(label, read))
  )
}

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Devanagari', 'Thai'].map(
  (script) => new RegExp(`^\\p{Script=${script}}+$`, 'u'),
)
/** Written together in Chinese, Japanese and Korean. */
const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]+$/u

/** Letters of two scripts in one word are how an address looks like another's. */
function isOfOneScript(word: string): boolean {
  const letters = word.replace(/[^\p{L}]/gu, '')
  return letters === '' || [...scripts, eastAsian].some((script) => script.test(letters))
}

/** A word of nothing but Cyrillic letters that look Latin, under a Latin domain: аррӏе.com. */
function isLookAlike(label: string, host: string): boolean {
  return /^[асԁеһіїјӏорԛѕԝхуъьҽпгѵѡ\d-]+$/u.test(label) && /[^\d-]/.test(label) && /\.[a-z]+$/.test(host)
}
