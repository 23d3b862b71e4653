/** Characters that embed, override or isolate a direction: `exe.pdf` would read as `fdp.exe`. The last are deprecated. */
const turning = /[\u202a-\u202e\u2066-\u206f]/g

/** Marks of direction. Arabic and Hebrew texts need them; between digits, they turn a number around. */
const marks = /[\u061c\u200e\u200f]/g
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

function asCode(control: string): string {
  return `[U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`
}

/** A text of others with the characters shown, by their code, that would turn the direction of what stands around them. */
export function showControls(text: string): string {
  const shown = text.replace(turning, asCode)
  // The mark for Arabic letters is itself of that script.
  return rightToLeft.test(shown.replace(marks, '')) ? shown : shown.replace(marks, asCode)
}
