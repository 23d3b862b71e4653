/** Digits of any script, also circled, small and raised ones, and the numerals of Chinese. */
const digit = '[\\p{N}零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]'
const letter = '[\\p{L}\\p{M}]'
const mask = '•••'

/** With what stands between digits that belong together: spaces, dashes, dots, invisible characters, key caps. */
const digitRun = new RegExp(`${digit}(?:[^\\p{L}\\p{N}]{0,4}${digit}){2,}`, 'gu')

/** A link, with a scheme or without. What follows the host may log somebody in. */
const link =
  /(?<![\p{L}\p{N}_+.-])(?<host>\p{L}[\p{L}\p{N}+.-]*:\/{2}[^\s/?#]*|(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?::\p{N}+)?)(?<rest>[/?#]\S*)/giu

/** Words of scripts that put spaces between words; in others a digit may stand beside any letter. */
const word =
  /(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}])+/gu
const digits = new RegExp(digit, 'gu')
const changes = new RegExp(`(?<=${letter})(?=${digit})|(?<=${digit})(?=${letter})`, 'gu')

/**
 * Takes what may be a one-time code out of a text: every run of three digits or more, in any script and spelling; words
 * that mix letters with digits as codes do; and whatever stands behind the host of a link.
 */
export function maskDigits(text: string): string {
  return text
    .replace(link, (_, host: string, rest: string) =>
      rest.length > 1 ? `${host}${rest.slice(0, 1)}${mask}` : host + rest,
    )
    .replace(word, (each) => (isLikeCode(each) ? mask : each))
    .replace(digitRun, mask)
}

/** `A1B2C3` and `48O913`, but not `10am` or `COVID19`. */
function isLikeCode(each: string): boolean {
  const mixes = each.match(changes)?.length ?? 0
  return mixes > 1 || (mixes === 1 && (each.match(digits)?.length ?? 0) > 2)
}
