import type { IconNode } from 'lucide'
import { createElement } from 'react'

export type { IconNode }

/** One of Lucide's drawings, beside a text that says what it means. @param size pixels */
export function Icon({ node, size, className }: { node: IconNode; size: number; className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={className}
    >
      {node.map(([shape, attributes]) => createElement(shape, { ...attributes, key: JSON.stringify(attributes) }))}
    </svg>
  )
}
