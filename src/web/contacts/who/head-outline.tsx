import { Skeleton } from '../../ui/skeleton.tsx'
import { PinnedOutline } from './pinned-outline.tsx'
import { idRowPlace, originOutline, originPlace, sourcePlace, ticketOutline, ticketPlace } from './places.tsx'

/** The place of what stands below name and phone, until it is here. */
export function HeadOutline() {
  return (
    <div aria-hidden="true">
      <div className={originPlace}>{originOutline}</div>
      <div className={idRowPlace}>
        <Skeleton className="my-1 h-5 w-40" />
        <div className={sourcePlace} />
        <div className={ticketPlace}>{ticketOutline}</div>
      </div>
      <PinnedOutline />
    </div>
  )
}
