import { loadLater } from '../load-later.ts'
import { loadAfterPaint } from './load-after-paint.tsx'

/** Copies the value that it stands beside; its place is there from the start. */
export const CopyIcon = loadAfterPaint(
  async () => (await loadLater()).CopyIconButton,
  <span className="inline-block size-7 shrink-0 print:hidden" />,
)
