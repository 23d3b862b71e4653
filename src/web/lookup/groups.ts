/** Digits that stand together in a text, and what stands between them and the digits before. */
export type Group = {
  digits: string
  start: number
  end: number
  /** Whether a plus leads to them: here an international number begins. */
  hasPlus: boolean
  /** What leads from the group before to this one: nothing that a number may have inside, or how firmly it joins. */
  join: Join
  /** Whether it is a zero in brackets, which is for callers in the country only. */
  isTrunkZero: boolean
  /** The last group of the number that begins here, as far as groups are joined; and as far as they may be. */
  lastJoined: number
  lastLoose: number
}

/** `joined`: as inside a number; `loose`: inside or between numbers, such as a dash with spaces; `apart`: between. */
export type Join = 'joined' | 'loose' | 'apart'

function joinBy(between: string): Join {
  if (!/^[ ().\-/]{1,4}$/.test(between)) return 'apart'
  return /^ [-/] $|\. |\/ | \/| {2}|\) ?\(/.test(between) ? 'loose' : 'joined'
}

/** All digits of a text, group by group. */
export function groupsIn(text: string): Group[] {
  const groups: Group[] = []
  let end = 0
  for (const match of text.matchAll(/\d+/g)) {
    const between = text.slice(Math.max(end, match.index - 6), match.index)
    const hasPlus = /\+[ (]{0,3}$/.test(between)
    const join = groups.length === 0 || hasPlus || match.index - end > 6 ? 'apart' : joinBy(between)
    end = match.index + match[0].length
    const isTrunkZero = match[0] === '0' && /\( ?$/.test(between) && /^ ?\)/.test(text.slice(end, end + 2))
    groups.push({ digits: match[0], start: match.index, end, hasPlus, join, isTrunkZero, lastJoined: 0, lastLoose: 0 })
  }
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const [group, next] = [groups[index], groups[index + 1]]
    if (!group) continue
    group.lastJoined = next?.join === 'joined' ? next.lastJoined : index
    group.lastLoose = next && next.join !== 'apart' ? next.lastLoose : index
  }
  return groups
}

/** More digits than any number has. */
const mostDigits = 40

/** The digits of some groups. @param keepsZero whether a zero that is for callers in the country counts */
export function digitsOf(groups: readonly Group[], first: number, last: number, keepsZero: boolean): string {
  let digits = ''
  for (let index = first; index <= last && digits.length < mostDigits; index += 1) {
    const group = groups[index]
    if (group && (keepsZero || !group.isTrunkZero || index === first)) digits += group.digits
  }
  return digits.slice(0, mostDigits)
}
