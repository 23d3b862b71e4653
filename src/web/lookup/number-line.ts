import { digitsOf, type Group, groupsIn } from './groups.ts'

/** Characters that are looked at before and behind a number. */
const reach = 60

/** A text as its groups of digits, and what stands around and between them. Groups are named by their index. */
export type NumberLine = ReturnType<typeof createNumberLine>

export function createNumberLine(text: string) {
  const groups = groupsIn(text)
  const wholeStart = /^[\s"'«“„‘([{<#]*/.exec(text)?.[0].length ?? 0
  const wholeEnd = text.replace(/[\s"'»”)\]}>.,;:!?]+$/, '').length

  const groupAt = (index: number) => groups[index] as Group
  const between = (index: number) => text.slice(groupAt(index).end, groups[index + 1]?.start)
  const digits = (first: number, last: number, keepsZero = false) => digitsOf(groups, first, last, keepsZero)

  return {
    length: groups.length,
    groupAt,
    between,
    digits,
    before: (index: number) => text.slice(Math.max(0, groupAt(index).start - reach), groupAt(index).start),
    behind: (index: number) => text.slice(groupAt(index).end, groupAt(index).end + reach),
    /** Whether these groups are all there is. */
    isWhole: (first: number, last: number) => groupAt(first).start <= wholeStart && groupAt(last).end >= wholeEnd,
    /** Whether a number sign leads to all there is. */
    hasNumberSign: text.slice(0, wholeStart).includes('#'),

    isJoined: (index: number) => groups[index]?.join === 'joined',

    /** Whether digits that follow a number are others: not the rest of a number that is longer than it may be. */
    isOver(first: number, last: number): boolean {
      const next = groups[last + 1]
      if (next?.join !== 'joined') return true
      const gap = between(last)
      if (gap.includes('/')) return true
      if (first === last) return /[ (]/.test(gap)
      const isOther = next.digits.length >= 4 || digits(last + 1, groupAt(last).lastJoined).length >= 9
      return isOther ? /[ (]/.test(gap) : gap.includes('(')
    },

    /** The group behind those that may be the rest of a number that is too short, up to a word, a line end or a comma. */
    afterRest(last: number): number {
      let next = last + 1
      while (groups[next] && /^(?![,;]\s)[^\p{L}\n+]{1,40}$/u.test(between(next - 1))) next += 1
      return next
    },

    /** The group behind those that nothing but a dash, a point or a slash joins to this one. */
    afterTight(first: number): number {
      let last = first
      while (groups[last + 1]?.join === 'joined' && !between(last).includes(' ')) last += 1
      return last + 1
    },
  }
}
