import { type QueryClient, QueryObserver, queryOptions } from '@tanstack/react-query'
import { problemKind } from '../problem-kind.ts'
import type { Candidate } from './candidate.ts'
import type { FindMessage } from './find-texts.ts'
import { type Found, lookUp } from './look-up.ts'
import { missBecause } from './miss.ts'
import type { Phones } from './phones.ts'

/** What the find box does next. */
export type NextStep = {
  /** Takes the place of what stands in the box. */
  text?: string
  message?: FindMessage | undefined
  /** Where it leads, and with which state of the history. */
  to?: string
  state?: unknown
  replace?: boolean
}

export type Search = { number: number; stop: () => void }

/** Whom the searches look for, by their numbers: no key and no history holds a phone that somebody typed. */
const searched = new Map<number, Candidate>()
let searches = 0

/** One search, which fails and tries again as everything does that the page asks for. */
export function searchQuery(number: number, queryClient: QueryClient) {
  return queryOptions({
    queryKey: ['search', number],
    queryFn: ({ signal }) => {
      const candidate = searched.get(number)
      if (!candidate) throw new DOMException('Nobody waits for it any more.', 'AbortError')
      return lookUp(candidate, queryClient, signal)
    },
    gcTime: 0,
  })
}

/** Looks a candidate up. @param tell hears of the first failure, and of what is found, now or by a later try */
export function search(
  candidate: Candidate,
  phones: Phones | undefined,
  queryClient: QueryClient,
  tell: (step: NextStep) => void,
): Search {
  searches += 1
  const number = searches
  const query = searchQuery(number, queryClient)
  const { queryKey } = query
  searched.set(number, candidate)
  let hasFailed = false

  const unsubscribe = new QueryObserver(queryClient, query).subscribe(({ data, failureReason }) => {
    if (data) {
      end()
      tell({ ...stepAfter(data, phones), ...(hasFailed && { replace: true }) })
    } else if (failureReason && !hasFailed) {
      hasFailed = true
      const kind = problemKind(failureReason)
      // The page to sign in at takes the contact away by itself, and leads back to it.
      if (kind === 'sign-in-required') tell({})
      else if (kind === 'not-found') tell({ ...toStart(missBecause(kind)), message: { kind } })
      else tell(toStart(missBecause(kind, number)))
    }
  })

  function end() {
    unsubscribe()
    searched.delete(number)
  }

  function stop() {
    end()
    queryClient.cancelQueries({ queryKey })
  }

  return { number, stop }
}

/** Takes the contact before off the page: they would pass for the one who was looked for. */
export function toStart(state: ReturnType<typeof missBecause>): NextStep {
  return { to: '/', state, replace: window.location.pathname === '/' }
}

function stepAfter({ ids, state, miss }: Found, phones: Phones | undefined): NextStep {
  const [first, second] = ids
  if (first === undefined) {
    return { ...toStart(missBecause('not-found')), message: { kind: 'nothing found', ...miss, read: phones?.read } }
  }
  // BSG promises one contact for a phone at most; if there are more, the agent chooses.
  if (second !== undefined) return { text: ids.map((id) => `ID ${id}`).join(', ') }
  return { text: '', to: `/contacts/${first}`, state }
}
