/** Milliseconds without a deed after which nobody is taken to be there. */
const patience = 60_000

/** Whoever leaves the tab is there as well. */
const deeds = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'visibilitychange']

// Opening the page is a deed.
let seenAt = Date.now()

function see(): void {
  seenAt = Date.now()
}

/** Notices whether somebody is there: the page asks by itself too, when the network is back or a check is running. */
export function watchAttention(): void {
  for (const deed of deeds) document.addEventListener(deed, see, { capture: true, passive: true })
}

export function isUnattended(): boolean {
  return Date.now() - seenAt > patience
}
