/** Whole seconds until the end of a span, 0 after it; until the next end where spans follow each other. Times in ms. */
export function secondsLeft(start: number, span: number, now: number, repeats: boolean): number {
  const left = start + span * 1000 - now
  if (!repeats || left > 0) return Math.max(0, Math.ceil(left / 1000))
  return span - Math.floor((-left / 1000) % span)
}
