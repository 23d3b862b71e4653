import { type ComponentType, createElement, type FunctionComponent, type ReactNode, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/** Milliseconds before a file that could not be loaded is asked for again. */
const pause = 10_000

/**
 * Loads a part of the page after the first view. Not `React.lazy`, which would hold back what stands around the part.
 * @param load imports the component; called again while the part is on the page, when the file cannot be had
 * @param place stands there until then; a component has the part's own properties
 */
export function loadAfterPaint<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: ReactNode | FunctionComponent<Props> = null,
): ComponentType<Props> & { load: () => Promise<void> } {
  let loaded: ComponentType<Props> | undefined

  async function ask(): Promise<boolean> {
    try {
      loaded ??= await load()
      return true
    } catch {
      return false
    }
  }

  function Later(props: Props) {
    const [Part, setPart] = useState(() => loaded)

    // Modules are outside of React.
    useEffect(() => {
      if (loaded) return
      let timer: ReturnType<typeof setTimeout>
      let isGone = false
      async function show() {
        const isHere = await ask()
        if (isGone) return
        if (isHere) setPart(() => loaded)
        else timer = setTimeout(show, pause)
      }
      const callOff = afterPaint(show)
      return () => {
        isGone = true
        callOff()
        clearTimeout(timer)
      }
    }, [])

    if (Part) return <Part {...props} />
    return typeof place === 'function' ? createElement(place, props) : place
  }

  return Object.assign(Later, { load: async () => void (await ask()) })
}
