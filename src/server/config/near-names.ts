import { isVariable, namesOf } from './variables.ts'

/** The variable that somebody probably meant by a name that is none. */
export function meantBy(name: string): string | undefined {
  if (isVariable(name)) return undefined
  const plain = plainName(name)
  const near = namesOf()
    // Each letter too many is a slip, which is seen at once.
    .filter((variable) => Math.abs(plain.length - plainName(variable).length) <= slipsAllowed(variable))
    .map((variable) => ({ variable, slips: slipsBetween(plain, plainName(variable)) }))
    .filter(({ variable, slips }) => slips <= slipsAllowed(variable))
    .sort((one, other) => one.slips - other.slips)
  return near[0]?.variable
}

function plainName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z\d]/g, '')
}

/** A quarter of the letters. In names of four letters each slip makes another word, such as HOME of HOST. */
function slipsAllowed(variable: string): number {
  return variable.length < 5 ? 0 : Math.floor(plainName(variable).length / 4)
}

/** How many letters were left out, added, changed or swapped with the next one (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const ways = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwapped ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ]
      current.push(Math.min(...ways))
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
