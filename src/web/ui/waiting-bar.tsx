import { loadLater } from '../load-later.ts'
import { loadAfterPaint } from './load-after-paint.tsx'
import { Skeleton } from './skeleton.tsx'
import type { WaitingProps } from './waiting.tsx'

/** A bar where something will be; when that takes long, it says what the page waits for. */
export const WaitingBar = loadAfterPaint<WaitingProps>(
  async () => (await loadLater()).Waiting,
  ({ className }) => <Skeleton className={className} />,
)
