import { loadLater } from './load-later.ts'
import type { ProblemKind } from './problem-kind.ts'
import { loadAfterPaint } from './ui/load-after-paint.tsx'

const ProblemIcon = loadAfterPaint(async () => (await loadLater()).ProblemIcon)

/** A page's heading that says what is wrong, with its icon. */
export function ProblemTitle({ kind, text }: { kind: ProblemKind; text: string }) {
  return (
    <span className="flex items-center gap-3">
      <span className="size-9 shrink-0">
        <ProblemIcon kind={kind} />
      </span>
      <span>{text}</span>
    </span>
  )
}
