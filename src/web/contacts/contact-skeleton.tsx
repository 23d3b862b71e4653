import { type ReactNode, useLayoutEffect } from 'react'
import { outlineMark, pillMark } from '#contract/page-marks.ts'
import { useLanguage } from '../texts/language.ts'
import { showApp } from '../ui/show-app.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { hlrClasses } from './reach/hlr-status.tsx'
import { stopListPlace } from './reach/reach-card.tsx'
import { VerdictOutline } from './reach/verdict-outline.tsx'

/** The outline of the page below its heading, while the contact loads. */
export function ContactSkeleton() {
  const { texts } = useLanguage()
  const { call, number, contactId, link } = texts.phone
  const { action } = texts.copy

  // The server's painting is outside of React. It goes with this outline, since more takes its place.
  useLayoutEffect(() => showApp, [])

  return (
    <div aria-hidden="true" {...{ [outlineMark]: '' }}>
      <Skeleton className="mt-1 h-5.5 w-40" />
      <div className="min-h-16.5 pt-1 sm:min-h-6">
        <Skeleton className="h-9 w-72 max-w-full sm:h-5" />
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        {/* As wide as the words of the buttons, so that they break into as many rows. */}
        {[call, ...[number, contactId, link].map(action)].map((label) => (
          <Skeleton key={label} className="h-8 border border-transparent pr-3 pl-8 font-medium text-small/8">
            <span className="invisible">{label}</span>
          </Skeleton>
        ))}
      </div>
      <div className="mt-6 grid grid-cols-1 items-start gap-4 md:grid-cols-[2fr_3fr] md:grid-rows-[auto_auto_1fr]">
        <CardOutline heading="w-48" className="@container md:col-span-2">
          <VerdictOutline />
          <div className={hlrClasses}>
            <div>
              <Skeleton className="mb-2 h-5.5 w-24" />
              <Skeleton {...{ [pillMark]: '' }} className="h-8.5 w-40" />
              <Skeleton className="mt-3 h-5 w-full max-w-xl" />
            </div>
          </div>
          <div className={stopListPlace}>
            <Skeleton className="h-6 w-40" />
          </div>
        </CardOutline>
        <CardOutline heading="w-18">
          <Skeleton className="h-6 w-24" />
        </CardOutline>
        <CardOutline heading="w-32" className="md:col-start-2 md:row-span-2 md:self-stretch">
          <Skeleton className="my-2 h-5 w-80 max-w-full" />
          <Skeleton className="my-2 h-5 w-64 max-w-full" />
        </CardOutline>
        <CardOutline heading="w-14">
          <Skeleton className="h-5 w-20" />
          <Skeleton className="mt-1 h-10 w-64 max-w-full" />
        </CardOutline>
      </div>
    </div>
  )
}

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
