import { showControls } from '../../ui/show-controls.ts'

export type TicketLine = {
  /** Undefined for the name, which needs none. */
  label?: string
  text: string
  /** An address of ours. */
  href?: string
}

/** The lines of a ticket as plain text and as HTML, of which every program takes what it can. */
export function writeTicket(lines: TicketLine[]): { text: string; html: string } {
  const shown = lines.map((line) => ({ ...line, text: inOneLine(line.text) }))
  return {
    text: shown.map(({ label, text }) => (label ? `${label}: ${text}` : text)).join('\n'),
    html: `<p>${shown.map(htmlOf).join('<br>')}</p>`,
  }
}

function htmlOf({ label, text, href }: TicketLine): string {
  const written = escapeHtml(text)
  if (!label) return `<b>${written}</b>`
  const value = href ? `<a href="${escapeHtml(href)}">${written}</a>` : written
  return `<b>${escapeHtml(label)}:</b> ${value}`
}

/** What BSG sent must neither begin a line of its own nor turn those of the ticket. */
function inOneLine(text: string): string {
  return showControls(text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim())
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
