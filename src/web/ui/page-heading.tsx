import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

type PageHeadingProps = {
  /** What the tab says before "· Contact Desk"; never a phone or a name, since titles end up in the history. */
  title: string
  /** Whether it gets the focus on a page change; not where the agent has to go on typing. */
  takesFocus?: boolean
  className?: string
  /** A CSS length, where the heading keeps room for more than it holds. */
  minWidth?: string | undefined
  children: ReactNode
}

/** The history entry whose heading has had the focus, or was there when the page was loaded. */
let shownKey: string | undefined

/** One `<h1>` through all states of a page, so that it keeps the focus while the contact loads. */
export function PageHeading({
  title,
  takesFocus = true,
  className = 'font-semibold text-title tracking-tight',
  minWidth,
  children,
}: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  const navigation = useNavigationType()

  // The tab's title lives outside of React's tree.
  useEffect(() => {
    document.title = title === '' ? 'Contact Desk' : `${title} · Contact Desk`
  }, [title])

  // The browser moves the focus and the view when it loads a page; inside the app that is our job.
  useEffect(() => {
    if (key === shownKey) return
    const isFirst = shownKey === undefined
    shownKey = key
    if (isFirst) return
    if (navigation !== 'POP') window.scrollTo(0, 0)
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [key, navigation, takesFocus])

  return (
    <h1 ref={heading} tabIndex={-1} className={className} style={{ minWidth }}>
      {children}
    </h1>
  )
}
