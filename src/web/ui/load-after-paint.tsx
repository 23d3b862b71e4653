import { type ComponentType, createElement, type FunctionComponent, type ReactNode } from 'react'
import { createPart, type Lost, usePart } from './use-part.ts'

/**
 * Loads a part of the page after the first view. Not `React.lazy`, which would hold back what stands around the part.
 * @param load imports the component; called again while the part is on the page, when the file cannot be had
 * @param place stands there until then; a component has the part's own properties
 * @param Instead stands there when the file cannot be had; where there is none, the place goes on to wait
 */
export function loadAfterPaint<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  place: ReactNode | FunctionComponent<Props> = null,
  Instead?: ComponentType<Lost>,
): ComponentType<Props> & { load: () => Promise<unknown> } {
  const later = createPart(load)

  function Later(props: Props) {
    const { part: Part, lost } = usePart(later)
    if (Part) return <Part {...props} />
    if (lost && Instead) return <Instead {...lost} />
    return typeof place === 'function' ? createElement(place, props) : place
  }

  return Object.assign(Later, { load: later.ask })
}
