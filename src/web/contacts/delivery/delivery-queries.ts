import { queryOptions, skipToken } from '@tanstack/react-query'
import { campaignAnswerSchema } from '#contract/campaign.ts'
import { type CodesAnswer, codesAnswerSchema } from '#contract/code-session.ts'
import type { MessageHours } from '#contract/delivery-paths.ts'
import { type Message, type MessagesAnswer, messageAnswerSchema, messagesAnswerSchema } from '#contract/message.ts'
import { isMasked } from '#contract/plain-phone.ts'
import { fetchJson } from '../../api.ts'
import { later } from './later-parts.ts'
import { isCodeOpen, pauseBeforeLook, watchedIds } from './looks.ts'

/** Whose messages and codes: a phone as the contact was answered, which may be masked. Keys stay in memory. */
export type Subject = { contactId: number; phone: string }

const codeDays = 30

/** How long (ms) a search may take: the server works on it for up to 20 seconds. */
const searchTimeout = 30_000

/** Only the server knows a masked phone. */
const asked = ({ contactId, phone }: Subject) => (isMasked(phone) ? { contactId } : { phone })

/** The verification codes of the last 30 days; while one may still change, they are asked for again. */
export function codesQuery(subject: Subject, timeZone: string) {
  return queryOptions({
    queryKey: ['codes', subject],
    queryFn: async ({ signal, client, queryKey }) => {
      const body = { ...asked(subject), days: codeDays }
      const { answer } = await fetchJson(later.deliveryPaths.codeSearch, codesAnswerSchema, signal, body)
      const isOpen = answer.data.some((session) => isCodeOpen(session, timeZone, Date.now()))
      const before = client.getQueryData<{ looks: number }>(queryKey)
      return { ...answer, looks: isOpen ? (before?.looks ?? 0) + 1 : 0 }
    },
    refetchInterval: ({ state: { data } }) => data !== undefined && pauseBeforeLook(data.looks > 0, data.looks),
    refetchOnWindowFocus: false,
  })
}

/** The messages of a window, and when they were found (ms). It may cost BSG forty pages: only an agent asks. */
export function messagesQuery(subject: Subject, hours: MessageHours) {
  return queryOptions({
    queryKey: ['messages', subject, hours],
    queryFn: async ({ signal }) => {
      const body = { ...asked(subject), hours }
      const { answer } = await fetchJson(
        later.deliveryPaths.messageSearch,
        messagesAnswerSchema,
        signal,
        body,
        searchTimeout,
      )
      return { ...answer, hours, foundAt: Date.now() }
    },
    enabled: false,
  })
}

/** The codes, and how often one that may still change has been looked at. */
export type CodesFound = CodesAnswer & { looks: number }

/** What a search has found. */
export type Found = MessagesAnswer & { hours: MessageHours; foundAt: number }

/** Looks again at a message that may still change, and puts what BSG says now in its place among those found. */
export function lookQuery(subject: Subject, { hours, foundAt }: Found, message: Message) {
  return queryOptions({
    queryKey: ['look', subject, message.id, foundAt],
    queryFn: async ({ signal, client }) => {
      const { answer } = await fetchJson(later.deliveryPaths.message(message.id), messageAnswerSchema, signal)
      client.setQueryData(
        messagesQuery(subject, hours).queryKey,
        (found) => found && { ...found, data: found.data.map((row) => (row.id === message.id ? answer.data : row)) },
      )
      return answer.data
    },
    initialData: message,
    refetchInterval: ({ state }) => pauseBeforeLook(true, looksAt(state)),
    // The next look comes soon enough.
    retry: false,
    staleTime: Infinity,
  })
}

/** The message that an agent has looked for by its ID; while it may still change, it is asked for again. */
export function soughtQuery(id: number | undefined, timeZone: string) {
  return queryOptions({
    queryKey: ['message', id],
    queryFn:
      id === undefined
        ? skipToken
        : async ({ signal }) =>
            (await fetchJson(later.deliveryPaths.message(id), messageAnswerSchema, signal)).answer.data,
    refetchInterval: ({ state }) => soughtPause(state, timeZone),
    refetchOnWindowFocus: false,
  })
}

/** Pause (ms) before it is looked at again. */
export function soughtPause(state: Counts & { data: Message | undefined }, timeZone: string): number | false {
  const isOpen = state.data !== undefined && watchedIds([state.data], timeZone, Date.now()).size > 0
  return pauseBeforeLook(isOpen, looksAt(state) - 1)
}

/** How often a message has been looked at, from the search on. */
export function looksAt({ dataUpdateCount, errorUpdateCount }: Counts): number {
  return 1 + dataUpdateCount + errorUpdateCount
}

type Counts = { dataUpdateCount: number; errorUpdateCount: number }

/** A campaign, for its name. */
export function campaignQuery(id: number) {
  return queryOptions({
    queryKey: ['campaign', id],
    queryFn: async ({ signal }) =>
      (await fetchJson(later.deliveryPaths.campaign(id), campaignAnswerSchema, signal)).answer.data,
    retry: false,
    staleTime: 300_000,
  })
}
