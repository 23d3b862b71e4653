/** Calls back once the next frame is on the screen; in a hidden tab, which has no frames, soon. @returns what calls it off */
export function afterPaint(callback: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer = setTimeout(callback)
  }
  const frame = requestAnimationFrame(soon)
  if (document.hidden) soon()
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Resolves once the next frame is on the screen. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => afterPaint(resolve))
}
