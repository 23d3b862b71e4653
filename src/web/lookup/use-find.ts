import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type ProblemKind, problemKind } from '../problem-kind.ts'
import type { Candidate } from './candidate.ts'
import type { FindMessage } from './find-texts.ts'
import type { Found } from './look-up.ts'
import { isMiss, missBecause } from './miss.ts'
import type { Phones } from './phones.ts'
import { useFindPart } from './use-find-part.ts'

const noOptions: Candidate[] = []

/** What the find box knows and does: its text, what stands in it, and the lookup that follows. */
export function useFind(input: RefObject<HTMLInputElement | null>) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { pathname, state } = useLocation()
  const [text, setText] = useState('')
  const { finding, phones, recognised, load, loadAllPhones, loadHomeCountries } = useFindPart(text)
  // Not the sentence: that changes with the language.
  const [message, setMessage] = useState<FindMessage>()
  const [isBusy, setIsBusy] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const running = useRef<AbortController>(null)

  // One candidate beside a number that is wrong is for the agent to choose: it may be the other one that they meant.
  const { candidates, impossible } = recognised ?? { candidates: noOptions, impossible: [] }
  const options = isOpen && candidates.length + Math.min(1, impossible.length) > 1 ? candidates : noOptions

  // Another page begins with an empty box, unless it only says that nothing was found.
  const [shownPath, setShownPath] = useState(pathname)
  if (pathname !== shownPath) {
    setShownPath(pathname)
    if (!isMiss(state)) change('')
    close()
  }

  // A lookup that is under way must not lead the agent away from where they have gone meanwhile.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each lookup belongs to the page that it was begun on
  useEffect(() => () => running.current?.abort(), [pathname])

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
    running.current?.abort()
    change(next)
  }

  async function choose(candidate: Candidate, known: Phones | undefined) {
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
      setIsBusy(false)
      show(found, known)
    } catch (error) {
      if (signal.aborted) return
      setIsBusy(false)
      const kind = problemKind(error)
      setMessage({ kind })
      // The page to sign in at takes the contact away by itself, and leads back to it.
      if (kind !== 'sign-in-required') leave(kind)
    }
  }

  /** Takes the contact before off the page: they would pass for the one who was looked for. */
  function leave(why: ProblemKind) {
    navigate('/', { state: missBecause(why), replace: pathname === '/' })
  }

  function show({ ids, state, miss }: Found, known: Phones | undefined) {
    const [first, second] = ids
    if (first === undefined) {
      setMessage({ kind: 'nothing found', ...miss, read: known?.read })
      leave('not-found')
    } else if (second === undefined) {
      change('')
      close()
      navigate(`/contacts/${first}`, { state })
    } else {
      // BSG promises one contact for a phone at most; if there are more, the agent chooses.
      change(ids.map((id) => `ID ${id}`).join(', '))
    }
  }

  async function onSubmit(event: FormEvent) {
    event.preventDefault()
    setIsBusy(true)
    const loaded = finding ?? (await load().catch(() => undefined))
    // A bare number is asked for before anything else. Whatever else stands in a text waits for the numbering plans.
    const isAhead = loaded?.isIdAhead(text) ?? false
    if (isAhead) loaded?.lookUpAhead(loaded.recogniseIn(text, phones, []).candidates, queryClient)
    const [known, homeCountries] = await Promise.all([loadAllPhones(), loadHomeCountries()])
    // What was typed meanwhile is another question.
    if (input.current?.value !== text) return
    setIsBusy(false)
    if (!loaded) return setMessage({ kind: 'unreachable' })
    const found = loaded.recogniseIn(text, known, homeCountries)
    const isChoice = found.candidates.length > 1 || found.impossible.length > 0
    const chosen = isChoice ? found.candidates[active] : found.candidates[0]
    if (chosen) return choose(chosen, known)
    setIsOpen(isChoice)
    setActive(0)
    if (found.impossible.length > 0) setMessage({ kind: 'impossible', numbers: found.impossible })
    else setMessage(isChoice ? undefined : { kind: 'nothing recognised' })
    if (found.candidates.length === 0) leave('not-found')
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
