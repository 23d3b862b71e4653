import type { ReactNode } from 'react'

/** What a fact means for the agent; `bad` is for barred numbers and stop lists only. */
export type Tone = 'good' | 'warning' | 'info' | 'neutral' | 'bad'

export const toneClasses: Record<Tone, string> = {
  good: 'border-good-line bg-good-soft text-good',
  warning: 'border-warning-line bg-warning-soft text-warning',
  info: 'border-info-line bg-info-soft text-info',
  neutral: 'border-neutral-line bg-neutral-soft text-neutral',
  bad: 'border-bad-line bg-bad-soft text-bad',
}

/** A word in its tone. The word carries the meaning; the colour only repeats it. */
export function Badge({
  tone = 'neutral',
  size = 'small',
  children,
}: {
  tone?: Tone
  size?: 'small' | 'large'
  children: ReactNode
}) {
  const sizeClasses = size === 'large' ? 'gap-2 px-3 py-1 font-semibold text-section' : 'gap-1 px-2 py-0.5 text-small'
  return (
    <span className={`inline-flex max-w-full items-center rounded-pill border ${sizeClasses} ${toneClasses[tone]}`}>
      {children}
    </span>
  )
}
