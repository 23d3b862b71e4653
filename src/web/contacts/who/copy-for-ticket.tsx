import { useQuery } from '@tanstack/react-query'
import { Check } from 'lucide'
import Copy from 'lucide/dist/esm/icons/copy.mjs'
import X from 'lucide/dist/esm/icons/x.mjs'
import { useState } from 'react'
import { isMasked } from '#contract/plain-phone.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCopy } from '../../ui/use-copy.ts'
import { type NameProps, nameOf } from './contact-name.tsx'
import { writeTicket } from './ticket.ts'
import { type TicketFacts, ticketLines } from './ticket-lines.ts'
import { deliveryLinesQuery } from './ticket-query.ts'

export type TicketProps = NameProps & Omit<TicketFacts, 'name' | 'isPhoneWhole' | 'link'>

/** Copies in one step what a ticket needs to know of a contact; the phone without most digits, unless the agent asks. */
export function CopyForTicket(props: TicketProps) {
  const delivery = useQuery(deliveryLinesQuery(props.contact.id)).data
  const language = useLanguage()
  const deferred = useDeferredTexts()
  const { copy, outcome } = useCopy()
  const [isPhoneWhole, setIsPhoneWhole] = useState(false)
  const { id, phone } = props.contact
  const { ticket } = deferred

  function onCopy() {
    const link = `${window.location.origin}/contacts/${id}`
    const facts = { ...props, name: nameOf(props)?.text, isPhoneWhole, link, now: Date.now() }
    const written = writeTicket(ticketLines(facts, language, deferred, delivery))
    copy({ what: ticket.what, text: written.text, write: () => writeToClipboard(written) })
  }

  return (
    <>
      <Button data-key="t" onClick={onCopy}>
        <Icon node={outcome === 'copied' ? Check : outcome === 'refused' ? X : Copy} size={14} />
        <span className="whitespace-nowrap">{ticket.copy}</span>
      </Button>
      {phone !== null && !isMasked(phone) && (
        <label className="flex min-h-6 cursor-pointer items-center gap-1.5 text-muted text-small leading-4 print:hidden">
          <input
            type="checkbox"
            checked={isPhoneWhole}
            onChange={(event) => setIsPhoneWhole(event.target.checked)}
            className="size-4 accent-accent"
          />
          <span>{ticket.fullPhone}</span>
        </label>
      )}
    </>
  )
}

/** Both forms at once, of which what it is pasted into takes one. Firefox takes them from 127 on, before only the text. */
async function writeToClipboard({ text, html }: { text: string; html: string }): Promise<void> {
  if (typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text)
  const blobOf = (content: string, type: string) => new Blob([content], { type })
  const forms = { 'text/plain': blobOf(text, 'text/plain'), 'text/html': blobOf(html, 'text/html') }
  try {
    await navigator.clipboard.write([new ClipboardItem(forms)])
  } catch {
    await navigator.clipboard.writeText(text)
  }
}
