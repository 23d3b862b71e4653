import { useEffect } from 'react'
import { useLocation } from 'react-router'

/** Scrolls to the section of a link such as `/contacts/7#fields`: the browser looked for it before it was there. */
export function useSectionLink(names: readonly string[], areHere = true): void {
  const { hash } = useLocation()
  const name = hash.slice(1)
  const isHere = areHere && names.includes(name)

  // Where the page is scrolled to is the browser's.
  useEffect(() => {
    if (!isHere) return
    const section = document.getElementById(name)
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [isHere, name])
}
