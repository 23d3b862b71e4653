// The first script of the page, in words that any browser can read (ES5): it says why, when the app cannot run.
// The build puts it and gone.js into index.html as they stand here, without comments.
;(function () {
  // The build puts these here: guard-texts.ts, the address of the style sheet, and names of page-marks.ts.
  var texts = GUARD_TEXTS
  var styleSheet = STYLE_SHEET
  var paintedMark = PAINTED_MARK
  var paintingId = PAINTING_ID
  // How long (ms) the page may be without the app before it says so.
  var appTimeout = 15000
  var isDone = false

  function add(parent, name, text, language) {
    var element = document.createElement(name)
    if (language) element.lang = language
    if (text) element.appendChild(document.createTextNode(text))
    parent.appendChild(element)
    return element
  }

  // Takes the place of what the server has painted: nothing may stay that looks like an answer or like a control.
  function show() {
    // The app may have come meanwhile.
    if (!boot.failed) return
    document.documentElement.removeAttribute(paintedMark)
    var painting = document.getElementById(paintingId)
    if (painting) painting.parentNode.removeChild(painting)
    var place = document.getElementById('root')
    while (place.firstChild) place.removeChild(place.firstChild)
    var notice = add(place, 'div')
    notice.className = 'boot-notice'
    notice.setAttribute('role', 'alert')
    var reload = []
    var language, text
    for (language in texts) {
      text = texts[language][boot.failed]
      add(notice, reload.length === 0 ? 'h1' : 'h2', text[0], language)
      add(notice, 'p', text[1], language)
      reload.push(texts[language].reload)
    }
    if (boot.failed === 'outdated') return
    add(notice, 'button', reload.join(' · ')).onclick = function () {
      location.reload()
    }
  }

  var boot = {
    failed: null,
    done: function () {
      isDone = true
      boot.failed = null
    },
    fail: function (why) {
      boot.failed = why
      if (document.getElementById('root')) show()
      else document.addEventListener('DOMContentLoaded', show)
    },
  }
  window.boot = boot

  // By a script, since a browser paints nothing before a style sheet that the page itself names. The painting needs only the
  // rules in the page.
  var link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = styleSheet
  link.onload = link.onerror = function () {
    boot.styled = true
    if (boot.onStyled) boot.onStyled()
  }
  document.head.appendChild(link)

  function isOutdated() {
    try {
      // Safari before 16.4 cannot read it.
      new RegExp('(?<=a)b')
      return !(
        // Chrome and Edge from 111.
        CSS.supports('color', 'color-mix(in srgb, red, blue)') &&
        // Firefox from 115.
        [].toSorted &&
        // What the app calls, and other engines may have without the above.
        window.fetch &&
        Object.hasOwn &&
        ''.replaceAll &&
        AbortSignal.prototype.throwIfAborted &&
        Intl.ListFormat &&
        Intl.DisplayNames &&
        'noModule' in document.createElement('script') &&
        'inert' in document.createElement('div')
      )
    } catch (_error) {
      return true
    }
  }

  function failUnloaded() {
    boot.fail('unloaded')
  }

  function isOurs(address) {
    return String(address).indexOf(location.protocol + '//' + location.host + '/assets/') === 0
  }

  if (isOutdated()) {
    boot.fail('outdated')
    return
  }
  window.addEventListener(
    'error',
    function (event) {
      if (isDone) return
      var file = event.target
      if (file.rel === 'stylesheet') boot.lost(file.href)
      else if (file.tagName === 'SCRIPT' && isOurs(file.src)) boot.lost(file.src, failUnloaded)
      else if (isOurs(event.filename)) boot.fail('broken')
    },
    true
  )
  setTimeout(function () {
    if (!isDone && !boot.failed) boot.fail('slow')
  }, appTimeout)
})()
