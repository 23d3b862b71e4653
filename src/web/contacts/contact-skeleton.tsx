import { type ReactNode, useLayoutEffect } from 'react'
import { outlineMark, pillMark } from '#contract/page-marks.ts'
import { showApp } from '../ui/show-app.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { WaitingBar } from '../ui/waiting-bar.tsx'
import {
  hlrPlace,
  listsOutline,
  reachPlace,
  rowsOutline,
  SentenceOutline,
  stopListPlace,
} from './reach/reach-places.tsx'
import { HeadOutline } from './who/head-outline.tsx'

/** The outline of the page below its heading, while the contact loads. */
export function ContactSkeleton({ waitsFor }: { waitsFor: 'contact' | 'session' }) {
  // The server's painting is outside of React. It goes with this outline, since more takes its place.
  useLayoutEffect(() => showApp, [])

  return (
    <div aria-hidden="true" {...{ [outlineMark]: '' }}>
      <HeadOutline />
      <div className="mt-6 grid grid-flow-row-dense grid-cols-1 items-start gap-4 md:grid-cols-[minmax(0,1fr)_18rem] md:grid-rows-[auto_auto_1fr] lg:grid-cols-[minmax(0,1fr)_20rem]">
        <CardOutline heading="w-48" className="@container md:col-span-2">
          <div className={reachPlace}>
            <SentenceOutline />
            <div className={hlrPlace}>
              <Skeleton className="mb-2 h-5.5 w-24" />
              <Skeleton {...{ [pillMark]: '' }} className="h-8.5 w-40" />
              <div className="mt-3 min-h-16.5 @[19.25rem]:min-h-11">
                <WaitingBar what={waitsFor} className="h-5 w-full max-w-xl" />
              </div>
            </div>
            <div className={stopListPlace}>{listsOutline}</div>
            {rowsOutline}
          </div>
        </CardOutline>
        <div className={deliveryPlace} />
        <CardOutline heading="w-18" className="md:col-start-2">
          <Skeleton className="h-6 w-24" />
        </CardOutline>
        <CardOutline heading="w-32" className="md:col-start-1 md:row-span-2">
          {['w-80', 'w-64', 'w-72', 'w-56'].map((width) => (
            <Skeleton key={width} className={`my-2 h-5 max-w-full ${width}`} />
          ))}
        </CardOutline>
      </div>
    </div>
  )
}

/** "Did it arrive?", as high as for most people, so that nothing moves when it comes. */
export const deliveryPlace = 'min-h-80 md:col-span-2 md:min-h-54'

function CardOutline({
  heading,
  className = '',
  children,
}: {
  heading: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={`rounded-card border border-line bg-surface p-4 sm:p-5 ${className}`}>
      <Skeleton className={`mb-3 h-6 ${heading}`} />
      {children}
    </div>
  )
}
