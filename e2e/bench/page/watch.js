/**
 * Runs in every page before its own scripts, and puts `bench` beside them. The rule by which a contact is on the screen
 * is the same for all: its phone, however it is spaced, and its HLR word are in the text, and a frame with them is done.
 * @param texts the phone with a plus, and the word
 */
export function watchPage(texts) {
  const textOf = (node) => (node?.textContent ?? '').replace(/[\s()\u2010-\u2015-]/g, '')

  /** The end of the frame that shows what is in the document now: the task after it. */
  function painted() {
    return new Promise((done) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now())
        port2.postMessage(undefined)
      })
    })
  }

  function whenShown(texts) {
    return new Promise((done) => {
      const observer = new MutationObserver(() => {
        const text = textOf(document.body)
        if (!texts.every((wanted) => text.includes(wanted))) return
        observer.disconnect()
        painted().then(done)
      })
      observer.observe(document, { childList: true, characterData: true, subtree: true })
    })
  }

  /** Whether an agent sees the text without scrolling. */
  function isInView(wanted) {
    const holders = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        textOf(element).includes(wanted) && ![...element.children].some((child) => textOf(child).includes(wanted)),
    )
    return holders.some((element) => {
      const { top, bottom, width } = element.getBoundingClientRect()
      return element.checkVisibility() && width > 0 && top >= 0 && bottom <= innerHeight
    })
  }

  /** From the next Enter until the contact is on the screen. @param open where the page has no box to type into */
  function untilNext(texts, open) {
    return new Promise((done) => {
      const onKeyDown = ({ key, timeStamp }) => {
        if (key !== 'Enter') return
        removeEventListener('keydown', onKeyDown, true)
        whenShown(texts).then((shown) => done(shown - timeStamp))
        open?.()
      }
      addEventListener('keydown', onKeyDown, true)
    })
  }

  const bench = { shown: whenShown(texts), finished: 0, isInView, untilNext, layoutShift: 0, longTasks: [] }
  // What changed last, such as what came later than the contact.
  new MutationObserver(() => {
    bench.finished = performance.now()
  }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) bench.layoutShift += value
  }).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longTasks.push(duration)
  }).observe({ type: 'longtask', buffered: true })
  globalThis.bench = bench
}
