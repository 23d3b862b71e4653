import { useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/** Something that comes after the first view: what there is of it, and a request, which tells whether it is here. */
export type Part<T> = { current: () => T | undefined; ask: () => Promise<boolean> }

/** What is known of a part whose file could not be had, and whether an agent waits for another try. */
export type Lost = { isTrying: boolean }

/** Milliseconds before a file that could not be loaded is asked for again. */
const pause = 10_000

/** What asks once more for each part that is on its way, or that could not be had. */
const asking = new Set<() => void>()

/** Asks at once for every part that could not be loaded: mostly all of them are in one file. */
export function tryAgain(): void {
  for (const ask of asking) ask()
}

export function createPart<T>(load: () => Promise<T>): Part<T> {
  let loaded: T | undefined
  return {
    current: () => loaded,
    ask: async () => {
      try {
        loaded ??= await load()
        return true
      } catch {
        return false
      }
    },
  }
}

/** Loads a part after the first view, and again when it cannot be had, as long as somebody needs it. */
export function usePart<T>({ current, ask }: Part<T>, isNeeded = true) {
  const [part, setPart] = useState(current)
  const [lost, setLost] = useState<Lost>()

  async function load(): Promise<T | undefined> {
    if (await ask()) setPart(current)
    return current()
  }

  // Modules are outside of React.
  useEffect(() => {
    if (!isNeeded || part) return
    let timer: ReturnType<typeof setTimeout>
    let isGone = false
    async function show() {
      setLost((before) => before && { isTrying: true })
      const isHere = await ask()
      if (isGone) return
      if (isHere) setPart(current)
      else {
        setLost({ isTrying: false })
        clearTimeout(timer)
        timer = setTimeout(show, pause)
      }
    }
    const callOff = afterPaint(show)
    asking.add(show)
    return () => {
      isGone = true
      asking.delete(show)
      callOff()
      clearTimeout(timer)
    }
  }, [current, ask, isNeeded, part])

  return { part, lost, load }
}
