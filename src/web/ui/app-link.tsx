import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

type AppLinkProps = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & {
  /** A path of ours. */
  to: string
}

/** Leads to another page without loading the app again. React Router's own `Link` brings more than we use. */
export function AppLink({ to, ...rest }: AppLinkProps) {
  return <a {...rest} href={useHref(to)} onClick={useLinkClickHandler(to)} />
}
