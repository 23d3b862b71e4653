import { useEffect, useState } from 'react'

type CountdownProps = {
  /** Where it begins. */
  seconds: number
  /** The sentence around the seconds that are left. */
  sentence: (seconds: number) => string
}

/** Counts seconds down to 0 from when it appears. Give it a key to begin anew. */
export function Countdown({ seconds, sentence }: CountdownProps) {
  const [left, setLeft] = useState(seconds)

  // A clock is outside of React.
  useEffect(() => {
    const end = Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [seconds])

  return <p className="tabular-nums">{sentence(left)}</p>
}
