import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** Holds controls that go away when they have done their work: the focus, if it is on one, goes to the heading then. */
export function KeepFocus({ className, children }: { className: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)

  // Before the browser takes the focus away with its element.
  useLayoutEffect(() => {
    const element = box.current
    return () => {
      if (element?.contains(document.activeElement)) {
        queueMicrotask(() => document.querySelector('h1')?.focus({ preventScroll: true }))
      }
    }
  }, [])

  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
