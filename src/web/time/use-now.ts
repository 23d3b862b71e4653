import { useEffect, useState } from 'react'

/** The present time, renewed twice a minute, so that ages on the page stay true. Milliseconds since the epoch. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)

  // A clock is outside of React.
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])

  return now
}
