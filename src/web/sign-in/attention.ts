/** Idle time (ms) before an agent counts as away. */
const idleLimit = 60_000

/** Leaving the tab is activity too. */
const activityEvents = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'visibilitychange']

// Opening the page is activity.
let lastActiveAt = Date.now()

function noteActivity(): void {
  lastActiveAt = Date.now()
}

/** Notices whether the agent is there. The page also sends requests that nobody caused, for a running check. */
export function watchAttention(): void {
  for (const event of activityEvents) document.addEventListener(event, noteActivity, { capture: true, passive: true })
}

export function isUnattended(): boolean {
  return Date.now() - lastActiveAt > idleLimit
}
