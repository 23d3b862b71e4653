// The second part of the page's first script: what happens when a file of the app is gone, as after an upgrade.
;(function () {
  // The build puts it here: gone-texts.ts.
  var texts = GONE_TEXTS
  var boot = window.boot
  var isLeaving = false

  function add(parent, name, text) {
    var element = document.createElement(name)
    element.appendChild(document.createTextNode(text))
    return parent.appendChild(element)
  }

  // Beside the app, which still shows what it has.
  function say() {
    if (boot.failed || document.querySelector('.boot-gone')) return
    var text = texts[document.documentElement.lang] || texts.en
    var notice = document.createElement('div')
    notice.className = 'boot-notice boot-gone'
    notice.setAttribute('role', 'alert')
    add(notice, 'h2', text.title)
    add(notice, 'p', text.advice)
    add(notice, 'button', text.reload).onclick = function () {
      location.reload()
    }
    document.body.appendChild(notice)
  }

  // Never from a page that a reload has brought, or it could go on for ever; nor while something is typed.
  function mayReload() {
    var way = performance.getEntriesByType('navigation')[0]
    var inputs = document.querySelectorAll('input:not([type=checkbox])')
    var typed = [].filter.call(inputs, function (input) {
      return input.value !== ''
    })
    return way && way.type !== 'reload' && typed.length === 0
  }

  function ask(path) {
    return fetch(path, { method: 'HEAD', cache: 'no-store' })
  }

  boot.lost = function (address, giveUp) {
    ask(address)
      // While not even the page is found, a reload would only lose what is on the screen.
      .then(function (file) {
        return file.status === 404 ? ask('/') : { ok: false }
      })
      .then(function (page) {
        if (isLeaving) return
        var isGone = page.ok
        isLeaving = isGone && mayReload()
        if (isLeaving) location.reload()
        else if (giveUp) giveUp()
        else if (isGone) say()
      })
      .then(null, giveUp || function () {})
  }
})()
