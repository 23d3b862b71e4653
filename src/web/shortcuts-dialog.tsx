import { useEffect, useRef } from 'react'
import { version } from '#contract/version.ts'
import { switchSingleKeys, useSingleKeys } from './single-keys-choice.ts'
import { useDeferredTexts } from './texts/deferred-texts.ts'
import { useLanguage } from './texts/language.ts'
import { Button } from './ui/button.tsx'

const keysOf = [
  { keys: ['Ctrl', 'K'], action: 'findAnywhere' },
  { keys: ['/'], action: 'findHere' },
  { keys: ['↑', '↓'], action: 'choose' },
  { keys: ['Enter'], action: 'open' },
  { keys: ['Esc'], action: 'escape' },
  { keys: ['R'], action: 'refresh' },
  { keys: ['C'], action: 'copyPhone' },
  { keys: ['T'], action: 'copyTicket' },
  { keys: ['M'], action: 'messages' },
  { keys: ['F'], action: 'filter' },
  { keys: ['?'], action: 'show' },
] as const

/** The list of keys, with the switch for those that are pressed alone. */
export function ShortcutsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { shortcuts, find } = useLanguage().texts
  const { shortcuts: texts } = useDeferredTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const areOn = useSingleKeys()
  const actions = { ...texts, findHere: find.label }

  // Whether a dialog is modal is the browser's; it closes it by itself on Escape and by its button.
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="shortcuts-heading"
      className="m-auto w-[calc(100%-2rem)] max-w-md rounded-card border border-line bg-surface p-5 text-ink shadow-lg backdrop:bg-black/40"
    >
      <h2 id="shortcuts-heading" className="font-semibold text-section">
        {shortcuts.heading}
      </h2>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {keysOf.map(({ keys, action }) => (
          <div key={action} className="contents">
            <dt className="flex items-start gap-1">
              {keys.map((key) => (
                <kbd key={key} className="rounded-inner border border-control bg-sunken px-1.5 font-mono text-small">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{actions[action]}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={areOn}
          onChange={(event) => switchSingleKeys(event.target.checked)}
          className="size-4 accent-accent"
        />
        <span>{texts.singleKeys}</span>
      </label>
      <form method="dialog" className="mt-4 flex items-center justify-between gap-4">
        <Button type="submit">{texts.close}</Button>
        <span translate="no" className="text-muted text-small">
          Contact Desk {version}
        </span>
      </form>
    </dialog>
  )
}
