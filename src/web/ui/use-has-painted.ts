import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

let hasPainted = false

/** Whether something is on the screen already: what nobody misses in the first moment waits for that. */
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
