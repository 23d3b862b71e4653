import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Candidate } from './candidate.ts'
import type { FindMessage } from './find-texts.ts'
import { isMiss, type Miss } from './miss.ts'
import type { Phones } from './phones.ts'
import type { NextStep, Search } from './search.ts'
import { useFindPart } from './use-find-part.ts'

const noOptions: readonly Candidate[] = []

/** What the find box knows and does: its text, what stands in it, and the lookup that follows. */
export function useFind(input: RefObject<HTMLInputElement | null>) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { pathname, state } = useLocation()
  const [text, setText] = useState('')
  const { finding, phones, choices, load, loadAllPhones, loadHomeCountries } = useFindPart(text)
  // Not the sentence: that changes with the language.
  const [message, setMessage] = useState<FindMessage>()
  const [isBusy, setIsBusy] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  /** It goes on while the page says that it has failed: it is tried again. */
  const search = useRef<Search>(null)

  const options = isOpen ? choices : noOptions

  // Another page begins with an empty box, unless it only says that nothing was found.
  const [shownPath, setShownPath] = useState(pathname)
  if (pathname !== shownPath) {
    setShownPath(pathname)
    if (!isMiss(state)) change('')
    close()
  }

  // A lookup that is under way must not lead the agent away from where they have gone meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each lookup belongs to the page that it was begun on
  useEffect(() => {
    if (!isMiss(state) || state.search !== search.current?.number) search.current?.stop()
  }, [pathname])

  useEffect(() => () => search.current?.stop(), [])

  /** A choice that nobody sees any more must not be taken by the next Enter. */
  function close() {
    setIsOpen(false)
    setActive(-1)
  }

  function change(next: string) {
    setIsBusy(false)
    setText(next)
    setMessage(undefined)
    setActive(-1)
    setIsOpen(true)
  }

  function onChange(next: string) {
    search.current?.stop()
    // What the page says is about the text before.
    if (isMiss(state)) navigate('/', { replace: true })
    change(next)
  }

  function choose(candidate: Candidate, known: Phones | undefined, loaded = finding) {
    search.current?.stop()
    close()
    setMessage(undefined)
    setIsBusy(true)
    if (loaded) search.current = loaded.search(candidate, known, queryClient, take)
  }

  function take(step: NextStep) {
    setIsBusy(false)
    if (step.text !== undefined) change(step.text)
    setMessage(step.message)
    if (step.to !== undefined) navigate(step.to, step)
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    setIsBusy(true)
    const loaded = finding ?? (await load())
    loaded?.askAhead(text, phones, queryClient)
    const [known, homeCountries] = await Promise.all([loadAllPhones(), loadHomeCountries()])
    // What was typed meanwhile is another question.
    if (input.current?.value !== text) return
    setIsBusy(false)
    // The start page is among what could not be loaded, and that is said in its place.
    if (!loaded) {
      const state: Miss = { miss: 'unreachable' }
      return navigate('/', { state, replace: pathname === '/' })
    }
    const { chosen, isOpen, step } = loaded.enter(active, text, known, homeCountries)
    if (chosen) return choose(chosen, known, loaded)
    setIsOpen(isOpen)
    setActive(0)
    take(step)
    input.current?.focus()
  }

  /** Moves the choice down by one or up by minus one, from the end to the beginning. */
  function move(step: 1 | -1) {
    setIsOpen(true)
    const count = Math.max(1, options.length)
    setActive(active === -1 && step === -1 ? count - 1 : (active + step + count) % count)
  }

  return {
    finding,
    phones,
    text,
    message,
    isBusy,
    options,
    active,
    onChange,
    onSubmit,
    choose,
    close,
    move,
    loadAllPhones,
  }
}
