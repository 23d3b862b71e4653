import { useSyncExternalStore } from 'react'

type Message = { text: string; isShown: boolean }

/** Milliseconds that a message stays. */
const shownFor = 5000

const silence: Message = { text: '', isShown: false }
let message = silence
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function say(next: Message): void {
  message = next
  for (const listener of listeners) listener()
}

/** What has been said in this moment: what is said at once is one message, or the last would silence the others. */
let together: string[] = []

/** Says a short sentence to screen readers, such as that a status has changed, which others can see. */
export function announce(sentence: string, isShown = false): void {
  if (together.length === 0) setTimeout(() => (together = []))
  together.push(sentence)
  const text = isShown ? sentence : together.join('. ')
  // The same sentence twice in a row would not be a change: a no-break space makes it one.
  say({ text: text === message.text ? `${text}\u00a0` : text, isShown })
  clearTimeout(timer)
  timer = setTimeout(say, shownFor, silence)
}

/** Says a short sentence to everybody, such as that something was copied. */
export function notify(text: string): void {
  announce(text, true)
}

const current = () => message

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const shown =
  'fixed inset-x-0 bottom-4 z-20 mx-auto w-fit max-w-[90vw] rounded-control border border-line bg-surface px-4 py-2 text-small shadow-lg print:hidden'

/** Stands once on the page, from the start: regions that appear together with their text are not read out. */
export function LiveRegion() {
  const { text, isShown } = useSyncExternalStore(subscribe, current, current)
  return (
    <div role="status" className={isShown ? shown : 'sr-only'}>
      {text}
    </div>
  )
}
