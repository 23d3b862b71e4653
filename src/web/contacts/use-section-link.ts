import { useEffect } from 'react'
import { useLocation } from 'react-router'

/**
 * Leads to the section that the address names, such as `/contacts/7#fields`, once it is there: the browser looked for
 * it before there was a contact.
 */
export function useSectionLink(isHere: boolean): void {
  const { hash } = useLocation()

  // Where the page is scrolled to is the browser's.
  useEffect(() => {
    if (!isHere || hash.length < 2) return
    const section = document.getElementById(hash.slice(1))
    section?.scrollIntoView()
    section?.focus({ preventScroll: true })
  }, [isHere, hash])
}
