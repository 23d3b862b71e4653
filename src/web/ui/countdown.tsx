import { useEffect, useState } from 'react'

/** Counts seconds down to 0 from when it appears. Give it a key to begin anew. */
export function Countdown({ seconds }: { seconds: number }) {
  const [left, setLeft] = useState(seconds)

  // A clock is outside of React.
  useEffect(() => {
    const end = Date.now() + seconds * 1000
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))), 250)
    return () => clearInterval(timer)
  }, [seconds])

  return <span className="tabular-nums">{left} s</span>
}
