import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * Leads to the section that the address names, such as `/contacts/7#fields`, once it is there: the browser looked for
 * it before there was a contact.
 * @param names of the sections that are there together
 * @param areHere whether they are
 */
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
