import { type ComponentType, type ReactNode, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/** Milliseconds before a file that could not be loaded is asked for again. */
const pause = 10_000

/**
 * A part of the page whose code the first view does not wait for: it is loaded once that is on the screen. Not
 * `React.lazy`, which would hold back what stands around it.
 * @param load imports the component; asked again, as long as the part is on the page, when the file cannot be had
 * @param place stands there until then
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: ReactNode = null,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined

  return function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded)

    // Modules are outside of React.
    useEffect(() => {
      if (loaded) return
      let timer: ReturnType<typeof setTimeout>
      let isGone = false
      async function ask() {
        try {
          loaded = await load()
          if (!isGone) setPart(() => loaded)
        } catch {
          if (!isGone) timer = setTimeout(ask, pause)
        }
      }
      const callOff = afterPaint(ask)
      return () => {
        isGone = true
        callOff()
        clearTimeout(timer)
      }
    }, [])

    return Part ? <Part {...props} /> : place
  }
}
