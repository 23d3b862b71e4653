/** Why the page shows no app: see guard.js, which says it to the agent. */
export type BootFailure = 'outdated' | 'unloaded' | 'broken' | 'slow'

declare global {
  interface Window {
    /** What guard.js knows of the app; absent in the dev server, which has no such script. */
    boot?: {
      failed: BootFailure | null
      /** The app is about to be drawn: what fails from now on, it says itself. */
      done: () => void
      /** Shows the failure in place of whatever is on the page. */
      fail: (why: BootFailure) => void
      /**
       * A file could not be had. If it is gone, the page loads itself anew, once, or says so: see gone.js.
       * @param giveUp what to do instead of saying so
       */
      lost: (address: string, giveUp?: () => void) => void
      /** The style sheet is here, or cannot be had. */
      styled?: true
      onStyled?: () => void
    }
  }
}

/** Resolves once the style sheet is here, or cannot be had. */
export async function styled(): Promise<void> {
  const { boot } = window
  if (boot && !boot.styled) await new Promise<void>((resolve) => (boot.onStyled = resolve))
}
