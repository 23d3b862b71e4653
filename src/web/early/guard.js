// The first script of the page, in words that any browser can read (ES5): it says why, when the app cannot run.
// The build puts it into index.html as it stands here, without its comments.
;(function () {
  var texts = {
    outdated: {
      en: [
        'This browser is too old for Contact Desk',
        'Update it or use another one: Chrome or Edge from version 111, Firefox from 115, Safari from 16.4.',
      ],
      uk: [
        'Цей браузер надто старий для Contact Desk',
        'Оновіть його або відкрийте сторінку в іншому: Chrome чи Edge від версії 111, Firefox від 115, Safari від 16.4.',
      ],
    },
    unloaded: {
      en: [
        'Contact Desk could not be loaded',
        'A file that this page needs did not arrive. Check the network connection and reload the page. If that does not help, tell your administrator.',
      ],
      uk: [
        'Contact Desk не завантажився',
        'Файл, потрібний цій сторінці, не надійшов. Перевірте з’єднання з мережею та перезавантажте сторінку. Якщо це не допоможе, зверніться до адміністратора.',
      ],
    },
    broken: {
      en: [
        'Contact Desk could not start',
        'An error occurred on this page. Reload it. If that does not help, try another browser or tell your administrator.',
      ],
      uk: [
        'Contact Desk не запустився',
        'На цій сторінці сталася помилка. Перезавантажте її. Якщо це не допоможе, спробуйте інший браузер або зверніться до адміністратора.',
      ],
    },
    slow: {
      en: [
        'Contact Desk is slow to load',
        'It appears here when its files have arrived. If it does not appear, check the network connection and reload the page.',
      ],
      uk: [
        'Contact Desk довго завантажується',
        'Він з’явиться тут, щойно надійдуть його файли. Якщо він не з’являється, перевірте з’єднання з мережею та перезавантажте сторінку.',
      ],
    },
  }
  // Milliseconds after which a page without the app says so.
  var longestWait = 15000
  var isDone = false

  function add(parent, name, text, language) {
    var element = document.createElement(name)
    if (language) element.lang = language
    if (text) element.appendChild(document.createTextNode(text))
    parent.appendChild(element)
    return element
  }

  // Takes the place of the painted outline: nothing may stay that looks like an answer or like a control.
  function show() {
    // The app may have come meanwhile.
    if (!boot.failed) return
    // The oldest browsers show templates too.
    var place = boot.failed === 'outdated' ? document.body : document.getElementById('root')
    while (place.firstChild) place.removeChild(place.firstChild)
    var notice = add(place, 'div')
    notice.className = 'boot-notice'
    notice.setAttribute('role', 'alert')
    var text = texts[boot.failed]
    add(notice, 'h1', text.en[0], 'en')
    add(notice, 'p', text.en[1], 'en')
    add(notice, 'h2', text.uk[0], 'uk')
    add(notice, 'p', text.uk[1], 'uk')
    if (boot.failed === 'outdated') return
    add(notice, 'button', 'Reload · Перезавантажити').onclick = function () {
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
      var isReady = why === 'outdated' ? document.readyState !== 'loading' : document.getElementById('root')
      if (isReady) show()
      else document.addEventListener('DOMContentLoaded', show)
    },
  }
  window.boot = boot

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
      if (event.target.tagName === 'SCRIPT' && isOurs(event.target.src)) boot.fail('unloaded')
      else if (isOurs(event.filename)) boot.fail('broken')
    },
    true
  )
  setTimeout(function () {
    if (!isDone && !boot.failed) boot.fail('slow')
  }, longestWait)
})()
