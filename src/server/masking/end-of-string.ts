const backslash = 0x5c

/** Where a string of JSON ends: at a quote with an even number of backslashes before it. @param begin of its first quote */
export function endOfString(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    let before = end - 1
    while (text.charCodeAt(before) === backslash) before -= 1
    if ((end - before) % 2 === 1) return end
  }
}
