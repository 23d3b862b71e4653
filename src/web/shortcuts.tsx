import { useEffect, useRef } from 'react'
import { isSingleKey, switchSingleKeys, useSingleKeys } from './single-keys.ts'
import { Button } from './ui/button.tsx'

const shortcuts = [
  { keys: ['Ctrl', 'K'], action: 'Find a contact, from anywhere (Cmd K on a Mac)' },
  { keys: ['/'], action: 'Find a contact' },
  { keys: ['↑', '↓'], action: 'Choose among what was recognised' },
  { keys: ['Enter'], action: 'Open it' },
  { keys: ['Esc'], action: 'Close the list, or empty the box' },
  { keys: ['?'], action: 'Show these keys' },
]

/** The list of keys, opened by its button or by `?`, with the switch for those that are pressed alone. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null)
  const areOn = useSingleKeys()

  // A key that works wherever the focus is has to be listened for on the window.
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isSingleKey(event, '?') || dialog.current?.open) return
      event.preventDefault()
      dialog.current?.showModal()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <>
      <button
        type="button"
        onClick={() => dialog.current?.showModal()}
        className="min-h-6 cursor-pointer rounded-control text-muted text-small underline hover:text-ink"
      >
        Keyboard shortcuts
      </button>
      <dialog
        ref={dialog}
        aria-labelledby="shortcuts-heading"
        className="m-auto w-[calc(100%-2rem)] max-w-md rounded-card border border-line bg-surface p-5 text-ink shadow-lg backdrop:bg-black/40"
      >
        <h2 id="shortcuts-heading" className="font-semibold text-section">
          Keyboard shortcuts
        </h2>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {shortcuts.map(({ keys, action }) => (
            <div key={action} className="contents">
              <dt className="flex items-start gap-1">
                {keys.map((key) => (
                  <kbd key={key} className="rounded-inner border border-control bg-sunken px-1.5 font-mono text-small">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{action}</dd>
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
          Keys that are pressed alone (/ and ?) work
        </label>
        <form method="dialog" className="mt-4">
          <Button type="submit">Close</Button>
        </form>
      </dialog>
    </>
  )
}
