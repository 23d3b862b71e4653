import { Search } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useNavigate } from 'react-router'
import { recognise } from './recognise.ts'

/** The box in the header that takes a contact ID and opens its page. What is typed goes nowhere but the ID. */
export function FindBox() {
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [isRefused, setIsRefused] = useState(false)
  const inputId = useId()
  const errorId = useId()

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const id = recognise(text)
    setIsRefused(id === undefined)
    if (id === undefined) return
    setText('')
    navigate(`/contacts/${id}`)
  }

  return (
    <search className="min-w-0 flex-1 basis-64 sm:max-w-md">
      <form onSubmit={onSubmit}>
        <label htmlFor={inputId} className="sr-only">
          Find a contact
        </label>
        <div className="relative">
          <Search aria-hidden="true" size={16} className="absolute top-1/2 left-3 -translate-y-1/2 text-muted" />
          <input
            id={inputId}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setIsRefused(false)
            }}
            placeholder="Contact ID"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
            aria-invalid={isRefused}
            aria-describedby={isRefused ? errorId : undefined}
            className="h-10 w-full rounded-control border border-control bg-page pr-16 pl-9 placeholder:text-muted"
          />
          <button
            type="submit"
            className="absolute inset-y-1 right-1 cursor-pointer rounded-inner bg-accent px-3 font-medium text-on-accent text-small"
          >
            Find
          </button>
        </div>
        {isRefused && (
          <p id={errorId} role="alert" className="mt-1 text-small">
            That is no contact ID. An ID is a whole number, such as 248452739.
          </p>
        )}
      </form>
    </search>
  )
}
