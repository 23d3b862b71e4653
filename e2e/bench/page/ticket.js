/** Runs in a ticket on another site: puts a link there, which Enter follows. */
export function prepareLink(url) {
  const link = document.createElement('a')
  link.href = url
  link.textContent = 'Contact'
  document.body.append(link)
  link.focus()
}
