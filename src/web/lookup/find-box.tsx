import { useQueryClient } from '@tanstack/react-query'
import { Search } from 'lucide'
import { type ClipboardEvent, type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { PhoneReader } from '../contacts/phone-reader.ts'
import { problemKind } from '../contacts/problem-kind.ts'
import { useLanguage } from '../texts/language.ts'
import { Icon } from '../ui/icon.tsx'
import { type FindMessage, messageText, optionId } from './find-texts.ts'
import type { Found } from './look-up.ts'
import type { Candidate } from './recognise.ts'
import { useFindKey } from './use-find-key.ts'
import { useFinding } from './use-finding.ts'

/**
 * The box in the header that takes a contact ID, a phone, a link or a whole ticket text. What is pasted goes nowhere
 * but the ID into the address, and a phone by POST to the proxy.
 */
export function FindBox() {
  const { texts } = useLanguage()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { finding, readPhone, load, loadReader } = useFinding()
  const [text, setText] = useState('')
  // Not the sentence: that changes with the language.
  const [message, setMessage] = useState<FindMessage>()
  const [isBusy, setIsBusy] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const running = useRef<AbortController>(null)
  const inputId = useId()
  const listId = useId()
  const messageId = useId()

  const candidates = (isOpen && finding?.candidatesIn(text, readPhone)) || []
  const options = candidates.length > 1 ? candidates : []

  useFindKey(input)

  // A lookup that is under way must not lead the agent away from where they have gone meanwhile.
  useEffect(() => () => running.current?.abort(), [])

  /** A choice that nobody sees any more must not be taken by the next Enter. */
  function close() {
    setIsOpen(false)
    setActive(-1)
  }

  function change(next: string) {
    running.current?.abort()
    setIsBusy(false)
    setText(next)
    setMessage(undefined)
    setActive(-1)
    setIsOpen(true)
  }

  async function choose(candidate: Candidate, read: PhoneReader | undefined) {
    running.current?.abort()
    running.current = new AbortController()
    const { signal } = running.current
    close()
    setMessage(undefined)
    setIsBusy(true)
    try {
      const { lookUp } = await load()
      const found = await lookUp(candidate, queryClient, signal)
      if (signal.aborted) return
      const [first, second] = found.ids
      if (first === undefined) setMessage({ kind: 'nothing found', candidate, read })
      else if (second === undefined) open(first, found, candidate)
      // BSG promises one contact for a phone at most; if there are more, the agent chooses.
      else change(found.ids.map((id) => `ID ${id}`).join(', '))
    } catch (error) {
      if (!signal.aborted) setMessage({ kind: problemKind(error) })
    }
    if (!signal.aborted) setIsBusy(false)
  }

  function open(contactId: number, { matchedBy }: Found, { kind }: Candidate) {
    change('')
    close()
    navigate(`/contacts/${contactId}`, { state: kind === 'id' ? null : { matchedBy } })
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    setIsBusy(true)
    const loaded = finding ?? (await load().catch(() => undefined))
    // Before anything else. The numbering plans tell phones from other numbers; an ID alone does not wait for them.
    const likely = loaded?.candidatesIn(text, readPhone) ?? []
    loaded?.lookUpAhead(likely, queryClient)
    const isWaiting = likely.some(({ kind }) => kind !== 'id')
    const read = isWaiting ? await loadReader() : readPhone
    // What was typed meanwhile is another question.
    if (input.current?.value !== text) return
    setIsBusy(false)
    if (!loaded) return setMessage({ kind: 'unreachable' })
    const found = loaded.candidatesIn(text, read)
    const chosen = found.length === 1 ? found[0] : found[active]
    if (chosen) return choose(chosen, read)
    setIsOpen(found.length > 1)
    setActive(0)
    setMessage(found.length > 1 ? undefined : { kind: 'nothing recognised' })
    input.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      if (options.length > 0) close()
      else change('')
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && text !== '') {
      event.preventDefault()
      setIsOpen(true)
      const count = Math.max(1, options.length)
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(active === -1 && step === -1 ? count - 1 : (active + step + count) % count)
    }
  }

  // A one-line input would drop the line ends of a ticket, and run the numbers at them together.
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\r\n]/.test(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    change(text.slice(0, selectionStart ?? 0) + pasted.replace(/\s*[\r\n]+\s*/g, ' · ') + text.slice(selectionEnd ?? 0))
  }

  return (
    <search className="relative min-w-0 flex-1 basis-full max-sm:order-last sm:max-w-lg sm:basis-64">
      <form onSubmit={onSubmit}>
        <label htmlFor={inputId} className="sr-only">
          {texts.find.label}
        </label>
        <div className="relative">
          <Icon node={Search} size={16} className="absolute top-1/2 left-3 -translate-y-1/2 text-muted" />
          <input
            ref={input}
            id={inputId}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={options.length > 0}
            aria-controls={finding && listId}
            aria-activedescendant={options[active] && optionId(listId, active)}
            aria-invalid={message !== undefined}
            aria-describedby={messageId}
            aria-keyshortcuts="Control+K Meta+K"
            value={text}
            onChange={(event) => change(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onFocus={loadReader}
            onBlur={close}
            placeholder={texts.find.placeholder}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            className="h-10 w-full rounded-control border border-control bg-page pr-18 pl-9 placeholder:text-muted"
          />
          <button
            type="submit"
            aria-busy={isBusy}
            // The input would lose the focus, and with it what was chosen, before the click.
            onMouseDown={(event) => event.preventDefault()}
            className="absolute inset-y-1 right-1 cursor-pointer rounded-inner border border-transparent bg-accent px-3 font-medium text-on-accent text-small"
          >
            {isBusy ? texts.find.busy : texts.find.submit}
          </button>
        </div>
        {finding && (
          <finding.FindOptions
            id={listId}
            options={options}
            active={active}
            readPhone={readPhone}
            onChoose={(candidate) => choose(candidate, readPhone)}
          />
        )}
        <p id={messageId} role="alert" className="mt-1 text-small empty:hidden">
          {message && messageText(message, texts)}
        </p>
      </form>
    </search>
  )
}
