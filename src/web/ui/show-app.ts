import { outlineMark, paintedMark, paintingId } from '#contract/page-marks.ts'

/** How long (ms) the app stays behind what the server has painted while it has no more than that to show. */
const outlineTimeout = 500

/** Shows the app in place of what the server has painted, if it still stands there. */
export function showApp(): void {
  document.getElementById(paintingId)?.remove()
  document.documentElement.removeAttribute(paintedMark)
}

/**
 * To be called once the app is drawn, before its effects move the focus: shows it unless it has no more to show than
 * its outline. That one shows what takes its place.
 */
export function showDrawn(root: Element): void {
  if (root.querySelector(`[${outlineMark}]`)) setTimeout(showApp, outlineTimeout)
  else showApp()
}
