import { isPhone } from '#contract/paths.ts'
import { type Labelled, labelOf } from './labels.ts'

// Whether a number stands for itself, by the characters and words around it.

/** What may follow a phone and is no part of it: an extension. */
const extension = /^ ?(?:[x#]|ext|extension|доб|вн|внутр|wew|int|;ext=|,{1,3}|;)\.? ?\d{1,7}(?!\d)/iu

const phoneWordBehind = /^\(?(?:viber|whatsapp|telegram|mob|моб|тел|вайбер|вотсап|ватсап)/iu

/** Whether letters run on from a number, other than those of an extension or of the next sentence. */
function isGluedBehind(behind: string, forPhone: boolean): boolean {
  if (forPhone && /^(?:[-/]\p{L}|\/\d)/u.test(behind)) return false
  return (
    /^[\p{L}\p{N}_@/=&\\^~]/u.test(behind) || /^-[\p{L}\d]/u.test(behind) || /^\.\p{Ll}{2,4}(?!\p{L})/u.test(behind)
  )
}

/** Whether a point, a comma or a colon behind the number leads to more digits of the same number. */
function isBrokenOff(behind: string, digits: string): boolean {
  const more = /^[.,:'](\d+)/.exec(behind)?.[1]
  return more !== undefined && !(digits.length >= 9 && more.length >= 9)
}

/** Whether a number in a text ends where its digits end. */
export function endsAlone(behind: string, digits: string, forPhone: boolean): boolean {
  if (forPhone && (extension.test(behind) || phoneWordBehind.test(behind))) return true
  if (forPhone && /^[+#]/.test(behind)) return true
  return !isGluedBehind(behind, forPhone) && !isBrokenOff(behind, digits) && !/^[+#%]/.test(behind)
}

/** Whether a number with a plus in front is one: neither a word, a key, nor a sum runs into it. */
export function isPlusAlone(before: string, behind: string): boolean {
  const isAfterNumber = isPhone(/(?<!\d)(\d+)[/-]?$/.exec(before)?.[1] ?? '')
  if (
    /[\p{N}_@/=&\\^~+-]$/u.test(before) &&
    !isAfterNumber &&
    !/[\s\p{L}][-/]$|(?:^|[\p{L}\s,;"'])=$|(?:^|\s)\+$/u.test(before)
  )
    return false
  return !(/\p{L}$/u.test(before) && /^[\p{L}/=_]/u.test(behind)) && !/^[@_=]/.test(behind)
}

/** Whether a number in a text begins where its digits begin, and what the words before it say of it. */
export function beginsAlone(before: string, digits: string, forPhone: boolean): Labelled | undefined {
  const labelled = labelOf(before, forPhone)
  const { label } = labelled
  const isSaid =
    label === 'id' ||
    label === 'contact' ||
    label === 'phone' ||
    (label === 'none' && /\p{L}[^\p{L}]{0,3}$/u.test(before))
  if (/[_@&\\^~%$+]$/.test(before)) return undefined
  if (/\p{N}$/u.test(before)) return undefined
  if (/[/-]$/.test(before) && forPhone) {
    return /(?:\p{L}|\d{9})[/-]$/u.test(before) && label !== 'other' ? labelled : undefined
  }
  if (/[\p{L}/-]$/u.test(before)) return isSaid && /[\p{L}][/-]?$/u.test(before) ? labelled : undefined
  if (!forPhone && /(?:^|[\s\0])\.$/.test(before)) return undefined
  const [, inFront = '', mark] = /([\p{L}\p{N}]*)([.,:'])$/u.exec(before.slice(-40)) ?? []
  if (mark === undefined || inFront === '') return labelled
  if (/^\d+$/.test(inFront)) return inFront.length >= 9 && digits.length >= 9 ? labelled : undefined
  // A name of a file or of a host ends in a point as well; a label is a word that says what follows.
  return mark === '.' && !isSaid && !forPhone ? undefined : labelled
}
