import { outlineMark, paintedMark, paintingId } from '#contract/page-marks.ts'

/** How long (ms) the app stays behind what the server has painted while it has no more than that to show. */
const outlineTimeout = 500

/**
 * Shows the app in place of what the server has painted, before the next frame after it has more to show than its
 * outline.
 * @param root where the app is drawn, out of sight until then
 */
export function showWhenDrawn(root: Element): void {
  if (!document.documentElement.hasAttribute(paintedMark)) return
  const timer = setTimeout(show, outlineTimeout)
  const observer = new MutationObserver(() => {
    if (root.firstChild && !root.querySelector(`[${outlineMark}]`)) show()
  })
  observer.observe(root, { childList: true, subtree: true })

  function show(): void {
    clearTimeout(timer)
    observer.disconnect()
    document.getElementById(paintingId)?.remove()
    document.documentElement.removeAttribute(paintedMark)
  }
}
