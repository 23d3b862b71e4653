import type { ReactNode } from 'react'
import { loadLater } from '../load-later.ts'
import { loadAfterPaint } from './load-after-paint.tsx'

/** Whether a text is so long that it would push everything else away. */
export function isLong(text: string): boolean {
  return text.length > 400 || text.split('\n', 9).length > 8
}

export const foldedLines = 'line-clamp-5 print:line-clamp-none'

/** The first lines of a long text; what unfolds the rest has its place below them. */
export const FoldedText = loadAfterPaint<{ children: ReactNode }>(
  async () => (await loadLater()).Folded,
  ({ children }) => <span className={`mb-6 ${foldedLines}`}>{children}</span>,
)
