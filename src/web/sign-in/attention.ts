/** Milliseconds without a deed after which nobody is taken to be there. */
const patience = 60_000

const deeds = ['pointerdown', 'keydown', 'wheel', 'touchstart']

// Opening the page is a deed.
let seenAt = Date.now()

function see(): void {
  seenAt = Date.now()
}

/** Notices whether somebody is there: the page asks by itself too, when the network is back or a check is running. */
export function watchAttention(): void {
  for (const deed of deeds) window.addEventListener(deed, see, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') see()
  })
}

export function isUnattended(): boolean {
  return Date.now() - seenAt > patience
}
