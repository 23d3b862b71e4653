import { Search } from 'lucide'
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../texts/language.ts'
import { Icon } from '../ui/icon.tsx'
import { inOneLine } from './in-one-line.ts'
import { useFind } from './use-find.ts'
import { useFindKey } from './use-find-key.ts'

const inHeader = 'flex-1 basis-full max-sm:order-last sm:max-w-lg sm:basis-64'
const inMiddle = 'order-last basis-full pt-[max(1rem,9vh)]'

/**
 * The box in the header, or in the middle of the start page, that takes a contact ID, a phone, a link or a whole ticket text. What is pasted goes nowhere
 * but the ID into the address, and a phone by POST to the proxy.
 */
export function FindBox({ isHome }: { isHome: boolean }) {
  const { texts } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const inputId = useId()
  const listId = useId()
  const messageId = useId()
  const find = useFind(input)
  const { finding, phones, text, message, isBusy, options, active } = find

  useFindKey(input)

  // The browser's focus is outside of React.
  useEffect(() => {
    if (isHome) input.current?.focus({ preventScroll: true })
  }, [isHome])

  function onKeyDown(event: KeyboardEvent) {
    // An input method takes these keys for itself while it composes. Safari says so by the code alone.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Escape') {
      if (options.length > 0) find.close()
      else find.onChange('')
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && text !== '') {
      event.preventDefault()
      find.move(event.key === 'ArrowDown' ? 1 : -1)
    }
  }

  // A one-line input would drop the line ends of a ticket, and run the numbers at them together.
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\r\n]/.test(pasted)) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    find.onChange(text.slice(0, selectionStart ?? 0) + inOneLine(pasted) + text.slice(selectionEnd ?? 0))
  }

  // A text that is dropped is the whole question, wherever on the input it lands.
  function onDrop(event: DragEvent<HTMLInputElement>) {
    const dropped = event.dataTransfer.getData('text/plain')
    if (dropped === '') return
    event.preventDefault()
    find.onChange(inOneLine(dropped))
    input.current?.focus()
  }

  return (
    <search className={`min-w-0 ${isHome ? inMiddle : inHeader}`}>
      <form onSubmit={find.onSubmit} className={`relative ${isHome ? 'mx-auto max-w-2xl' : ''}`}>
        <label
          htmlFor={inputId}
          className={isHome ? 'mb-4 block text-center font-semibold text-title tracking-tight' : 'sr-only'}
        >
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
            aria-activedescendant={options[active] && finding?.optionId(listId, active)}
            aria-invalid={message !== undefined}
            aria-describedby={messageId}
            aria-keyshortcuts="Control+K Meta+K"
            value={text}
            onChange={(event) => find.onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            onDrop={onDrop}
            onFocus={find.loadAllPhones}
            onBlur={find.close}
            placeholder={texts.find.placeholder}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            className={`w-full rounded-control border ${isHome ? 'h-12 bg-surface shadow-sm' : 'h-10 bg-page'} border-control text-ellipsis pr-22 pl-9 placeholder:text-muted`}
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
            readPhone={phones?.read}
            onChoose={(candidate) => find.choose(candidate, phones)}
          />
        )}
        <p id={messageId} role="alert" className="mt-2 text-small empty:hidden">
          {message && finding && <finding.FindAlert message={message} />}
        </p>
      </form>
    </search>
  )
}
