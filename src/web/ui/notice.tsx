import { Info } from 'lucide'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** A quiet remark beside the content, for what is not as usual but takes nothing away. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 text-muted text-small">
      <Icon node={Info} size={16} className="mt-px shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
