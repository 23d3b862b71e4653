type Key = Pick<KeyboardEvent, 'key' | 'code'> &
  Partial<Pick<KeyboardEvent, 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'getModifierState'>>

const isLatin = (key: string) => /^\p{Script=Latin}$/u.test(key)

/** What the key of `/` and `?` writes on keyboards whose letters are not Latin. */
const onSlash: Record<string, RegExp> = { '/': /^(?:\.|[^\0-\x7f])$/, '?': /^(?:,|[^\0-\x7f])$/ }

/** Whether a key bears this Latin letter: by what it writes, and where that is no Latin letter, by its place. */
export function isLetter({ key, code }: Key, letter: string): boolean {
  if (isLatin(key)) return key.toLowerCase() === letter
  return key.length === 1 && code === `Key${letter.toUpperCase()}`
}

/**
 * Whether a key is pressed alone, once, that writes this lower-case letter or sign, or would on a US keyboard where its
 * own letters are not Latin: there `/` writes a full stop, if it is on the keyboard at all.
 */
export function isKey(event: Key, wanted: string): boolean {
  const { key, code, shiftKey = false, ctrlKey, metaKey, altKey, repeat } = event
  if (ctrlKey || metaKey || altKey || repeat || event.getModifierState?.('AltGraph')) return false
  if (isLatin(wanted)) return !shiftKey && isLetter(event, wanted)
  return key === wanted || (code === 'Slash' && shiftKey === (wanted === '?') && !!onSlash[wanted]?.test(key))
}
