import { useEffect, useState } from 'react'
import { secondsLeft } from './seconds-left.ts'

type CountdownProps = {
  /** Where it begins. */
  seconds: number
  /** When it began (ms); when it appears, if this is missing. */
  since?: number
  /** Whether it begins anew at its end. */
  repeats?: boolean
  /** The sentence around the seconds that are left. */
  sentence: (seconds: number) => string
}

/** Counts seconds down to 0. Give it a key to begin anew. */
export function Countdown({ seconds, since, repeats = false, sentence }: CountdownProps) {
  const [left, setLeft] = useState(() => secondsLeft(since ?? Date.now(), seconds, Date.now(), repeats))

  // A clock is outside of React.
  useEffect(() => {
    const start = since ?? Date.now()
    const timer = setInterval(() => setLeft(secondsLeft(start, seconds, Date.now(), repeats)), 250)
    return () => clearInterval(timer)
  }, [since, seconds, repeats])

  return <span className="block tabular-nums">{sentence(left)}</span>
}
