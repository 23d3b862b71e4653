import type { CodeReason } from '#contract/why.ts'
import type { MessageReason } from '#contract/why-table.ts'

/** What a reason is about, in words. `at` is a time, or empty where none can be read. */
export type WhyWords = { channel: string; at: string; hours: number; tries: number; status: string }

/** Why a message or a code did not do its work: the reason, and what an agent can do. */
export type WhyTexts = {
  heading: string
  reasons: Record<MessageReason | CodeReason, (words: WhyWords) => { why: string; todo?: string }>
  /** Why there may be no codes. */
  codesRefused: (channels: string) => { why: string; todo: string }
}
