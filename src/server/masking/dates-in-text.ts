const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const year = '(?:19|20)\\d\\d'
const time =
  '(?:T| |, )(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d{1,6})?)?(?: ?(?:Z|UTC|[+-](?:0\\d|1[0-4]):?[0-5]\\d))?'

const dates = new RegExp(
  [
    // No part of a number, nor what follows the country code of one.
    '(?<!\\d|\\d[-./)]|\\+\\d{1,3}[ ().-]{0,3})',
    `(?:(?:${year}|0000)-(?:0\\d|1[0-2])-(?:[0-2]\\d|3[01])|${year}([./])${month}\\1${day}`,
    `|${day}([-./])${month}\\2${year}|${month}/${day}/${year})`,
    `(?:${time})?(?![-./]?\\d)`,
  ].join(''),
  'g',
)

/** Dates as people and programs write them; digits without marks between are none. @returns begin and end of each */
export function datesIn(text: string): [start: number, end: number][] {
  return [...text.matchAll(dates)].map(({ 0: date, index }) => [index, index + date.length])
}
