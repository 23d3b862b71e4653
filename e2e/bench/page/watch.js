/**
 * Runs in every page before its own scripts, and puts `bench` beside them. The rule by which a contact is on the screen
 * is the same for all: a frame is done in which its texts, however they are spaced, are in the page and not hidden.
 * @param contact its `answer` and the `whole` of it, each a list of texts of which the page may choose one
 */
export function watchPage(contact) {
  const textOf = (node) => (node?.textContent ?? '').replace(/[\s()\u2010-\u2015-]/g, '')
  const isShown = ({ tagName }) => !['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT'].includes(tagName)
  const pageText = () => [...(document.body?.children ?? [])].filter(isShown).map(textOf).join(' ')

  /** The end of the frame that shows what is in the document now: the task after it, before any of the page's own. */
  function painted() {
    return new Promise((done) => {
      requestAnimationFrame(() => {
        globalThis.scheduler.postTask(() => done(performance.now()), { priority: 'user-blocking' })
      })
    })
  }

  function whenShown(texts) {
    return new Promise((done) => {
      let isLooking = false
      const observer = new MutationObserver(async () => {
        if (isLooking) return
        const text = pageText()
        if (!texts.every((choice) => choice.some((wanted) => text.includes(wanted)))) return
        isLooking = true
        const time = await painted()
        isLooking = false
        // After the frame, so that looking costs it nothing. What is hidden may be shown later.
        if (!areVisible(texts)) return
        observer.disconnect()
        done(time)
      })
      observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true })
    })
  }

  /** Reads each element's text once: looking for many texts must not take a large page's time. */
  function createReader() {
    const texts = new Map()
    return (element) => {
      if (!texts.has(element)) texts.set(element, textOf(element))
      return texts.get(element)
    }
  }

  /** The innermost elements with the text. */
  function holdersOf(wanted, read = createReader(), element = document.body) {
    if (!read(element).includes(wanted)) return []
    const inner = [...element.children].flatMap((child) => holdersOf(wanted, read, child))
    return inner.length > 0 ? inner : [element]
  }

  const isNotHidden = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })

  function areVisible(texts) {
    const read = createReader()
    return texts.every((choice) => choice.some((wanted) => holdersOf(wanted, read).some(isNotHidden)))
  }

  /** Whether an agent sees the text without scrolling. */
  function isInView(wanted) {
    return holdersOf(wanted).some((element) => {
      const { top, bottom, width } = element.getBoundingClientRect()
      return isNotHidden(element) && width > 0 && top >= 0 && bottom <= innerHeight
    })
  }

  /** From the next Enter until the contact is on the screen. @param open where the page has no box to type into */
  function untilNext({ answer, whole }, open) {
    return new Promise((done) => {
      const onKeyDown = ({ key, timeStamp }) => {
        if (key !== 'Enter') return
        removeEventListener('keydown', onKeyDown, true)
        Promise.all([answer, whole].map(whenShown)).then((times) => done(times.map((shown) => shown - timeStamp)))
        open?.()
      }
      addEventListener('keydown', onKeyDown, true)
    })
  }

  const shown = Promise.all([contact.answer, contact.whole].map(whenShown))
  const bench = { shown, finished: 0, isInView, untilNext, layoutShift: 0, longTasks: [] }
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
