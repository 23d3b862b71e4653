/** A text of several lines as one, for an input that can hold no more. `normalise` takes it apart again. */
export function inOneLine(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' · ')
}
