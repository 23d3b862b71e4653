import type { ProblemKind } from './problem-kind.ts'
import { problemLooks } from './problem-looks.ts'
import { Icon } from './ui/icon.tsx'

const tones = { warning: 'bg-warning-soft text-warning', neutral: 'bg-neutral-soft text-neutral' }

/** Shows at a glance that the page has a problem, and which; as large as `problemIconPlace`. */
export function ProblemIcon({ kind }: { kind: ProblemKind }) {
  const { icon, tone } = problemLooks[kind]
  return (
    <span className={`grid size-full place-items-center rounded-pill ${tones[tone]}`}>
      <Icon node={icon} size={20} />
    </span>
  )
}
