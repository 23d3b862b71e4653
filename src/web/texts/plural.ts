import { tryIntl } from '../time/intl.ts'

/** A word in the form that its number asks for in English, for whole numbers. */
export function englishPlural(n: number, one: string, other: string): string {
  return n === 1 ? one : other
}

let rules: Intl.PluralRules | undefined

/** The same in Ukrainian: 1 група, 2 групи, 5 груп. The first use of `Intl` takes its time, so it waits for a count. */
export function ukrainianPlural(n: number, one: string, few: string, many: string): string {
  const forms: Record<string, string> = { one, few }
  const category = tryIntl(() => {
    rules ??= new Intl.PluralRules('uk')
    return rules.select(n)
  }, 'many')
  return forms[category] ?? many
}
