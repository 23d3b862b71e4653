import { loadLater } from '../load-later.ts'
import { useLanguage } from '../texts/language.ts'
import { loadAfterPaint } from '../ui/load-after-paint.tsx'
import { Notice } from '../ui/notice.tsx'
import type { FailedRefreshProps } from './failed-refresh.tsx'

export type RemarksProps = FailedRefreshProps & {
  /** By what the find box found the contact, when that needs to be said. */
  matchedBy: 'id' | 'phone' | undefined
}

/** A contact that cannot be refreshed was on the page before. */
const FailedRefresh = loadAfterPaint(async () => (await loadLater()).FailedRefresh)

/** What has to be said of how the contact came here, if anything. */
export function Remarks({ matchedBy, ...refresh }: RemarksProps) {
  const { foundById, foundByPhone } = useLanguage().texts.contact
  return (
    <>
      {matchedBy && (
        <div className="mt-4">
          <Notice>{matchedBy === 'id' ? foundById : foundByPhone}</Notice>
        </div>
      )}
      <FailedRefresh {...refresh} />
    </>
  )
}
