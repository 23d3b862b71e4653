import type { ReactNode } from 'react'
import { Skeleton } from '../ui/skeleton.tsx'

/** The outline of the page below its heading, while the contact loads. */
export function ContactSkeleton() {
  return (
    <div aria-hidden="true">
      <Skeleton className="mt-1 h-5.5 w-56" />
      <div className="mt-4 flex flex-wrap gap-2">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-8 w-40" />
        <Skeleton className="h-8 w-36" />
        <Skeleton className="h-8 w-24" />
      </div>
      <div className="mt-6 grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <CardOutline heading="w-28">
          <Skeleton className="h-9 w-40" />
          <Skeleton className="mt-3 h-5 w-full max-w-xl" />
        </CardOutline>
        <CardOutline heading="w-20">
          <Skeleton className="h-6 w-24" />
        </CardOutline>
        <CardOutline heading="w-32">
          <Skeleton className="h-5 w-80 max-w-full" />
        </CardOutline>
        <CardOutline heading="w-14">
          <Skeleton className="h-11 w-64 max-w-full" />
        </CardOutline>
      </div>
    </div>
  )
}

function CardOutline({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <div className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <Skeleton className={`mb-3 h-6 ${heading}`} />
      {children}
    </div>
  )
}
