import { useEffect, useState } from 'react'

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

let hasPainted = false

/**
 * Whether something is on the screen already. What takes long and tells little waits for that: the first use of `Intl`
 * alone takes a browser as long as drawing the rest of a contact.
 */
export function useHasPainted(): boolean {
  const [has, setHas] = useState(hasPainted)

  // Frames are the browser's.
  useEffect(() => {
    if (hasPainted) return
    return afterPaint(() => {
      hasPainted = true
      setHas(true)
    })
  }, [])

  return has
}
