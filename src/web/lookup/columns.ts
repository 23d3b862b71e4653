import { labelOf } from './labels.ts'
import { hidden } from './links.ts'

const separators = ['\t', ';', '|', ',']

/**
 * Hides the columns of a table with a row of names, as it is pasted out of a spreadsheet, whose names say that they hold
 * something else than contacts and phones: the name of a number stands above it, not before it.
 * @returns a text of the same length
 */
export function hideOtherColumns(text: string): string {
  const [names = '', ...rows] = text.split('\n')
  const separator = separators.find((sign) => names.includes(sign))
  if (separator === undefined || rows.length === 0 || /\d/.test(names)) return text
  const isOther = names.split(separator).map((name) => labelOf(`${name.trim()}:`, false).label === 'other')
  const shown = rows.map((row) => {
    const cells = row.split(separator)
    if (cells.length !== isOther.length) return row
    return cells.map((cell, column) => (isOther[column] ? hidden.repeat(cell.length) : cell)).join(separator)
  })
  return [names, ...shown].join('\n')
}
