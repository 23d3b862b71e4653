import { Skeleton } from '../../ui/skeleton.tsx'

// Where the parts of a contact's head stand, before and after they come, so that nothing moves.

/** As high as the longest text: country, kind of number and the times of several zones. */
export const originPlace = 'mt-0.5 min-h-13.5 text-muted text-small min-[26rem]:min-h-9 md:min-h-6 md:text-body'

/** The ID and its buttons, which fields the name comes from, and what copies all of it. */
export const idRowPlace = 'mt-1 flex flex-wrap items-center gap-x-0.5 gap-y-1'
export const sourcePlace =
  'h-4.5 truncate text-muted text-small max-md:order-2 max-md:basis-full md:ml-3 md:min-w-0 md:flex-1 md:basis-0'
export const ticketPlace =
  'flex h-8 items-center gap-3 max-sm:order-1 max-sm:basis-full sm:ml-auto sm:w-80 sm:justify-end'

export const pinnedPlace = 'grid grid-cols-2 gap-x-6 sm:grid-cols-3 lg:grid-cols-6'
export const pinnedCellPlace = 'mt-2 h-10 min-w-0'

export const nameOutline = <Skeleton className="h-[0.9em] w-56 max-w-full" />
export const originOutline = <Skeleton className="h-4 w-72 max-w-full sm:relative sm:top-1" />
export const ticketOutline = <Skeleton className="h-8 w-36" />
export const pinnedOutline = (
  <>
    <Skeleton className="h-3.5 w-14" />
    <Skeleton className="mt-2 h-4 w-24" />
  </>
)
