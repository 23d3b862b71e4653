import { pinnedMark } from '#contract/page-marks.ts'
import { pinnedOfPage } from '../../session-query.ts'
import { pinnedCellPlace, pinnedOutline, pinnedPlace } from './places.tsx'

/** The places of the pinned fields, until they are here. */
export function PinnedOutline() {
  return (
    <div className={pinnedPlace}>
      {Array.from({ length: pinnedOfPage() }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places are all the same
        <div key={place} {...{ [pinnedMark]: '' }} className={pinnedCellPlace}>
          {pinnedOutline}
        </div>
      ))}
    </div>
  )
}
