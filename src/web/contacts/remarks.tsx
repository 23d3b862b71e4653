import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { Notice } from '../ui/notice.tsx'
import type { FailedRefreshProps } from './failed-refresh.tsx'
import type { WhatChangedProps } from './what-changed.tsx'

export type RemarksProps = FailedRefreshProps &
  WhatChangedProps & {
    /** By what the find box found the contact, when that needs to be said. */
    matchedBy: 'id' | 'phone' | undefined
  }

/** Each has something to say only of a contact that was on the page before. */
const FailedRefresh = loadAfterPaint(async () => (await loadLater()).FailedRefresh)
const WhatChanged = loadAfterPaint(async () => (await loadLater()).WhatChanged)

/** What has to be said of how the contact came here, if anything. */
export function Remarks({ matchedBy, ...contact }: RemarksProps) {
  const { foundById, foundByPhone } = useLanguage().texts.contact
  return (
    <>
      {matchedBy && (
        <div className="mt-4">
          <Notice>{matchedBy === 'id' ? foundById : foundByPhone}</Notice>
        </div>
      )}
      <FailedRefresh {...contact} />
      <WhatChanged {...contact} />
    </>
  )
}
