import { useEffect, useState } from 'react'
import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { announce } from './live-region.tsx'
import { Skeleton } from './skeleton.tsx'

export type WaitingProps = {
  what: 'contact' | 'session' | 'fields'
  /** The size of the bar that stands here before anything needs to be said. */
  className: string
}

/** Milliseconds after which a bar alone would leave an agent wonder. */
const patience = 3000

/** A bar where something will be; when that takes long, it says what the page waits for. */
export function Waiting({ what, className }: WaitingProps) {
  const sentence = useDeferredTexts().waiting[what]
  const [isLong, setIsLong] = useState(false)

  // A clock is outside of React, and so are screen readers.
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true)
      announce(sentence)
    }, patience)
    return () => clearTimeout(timer)
  }, [sentence])

  if (!isLong) return <Skeleton className={className} />
  return <p className="text-muted">{sentence}</p>
}
