import { Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** A quiet remark beside the content, for what is not as usual but takes nothing away. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="flex items-start gap-2 text-muted text-small">
      <Info aria-hidden="true" size={16} className="mt-px shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
