import type { MessageHours } from '#contract/delivery-paths.ts'
import type { LanguageCode } from '#contract/languages.ts'
import type { CodeStatus, MessageStatus } from '#contract/message-status.ts'
import { deliveryInEnglish } from './en/delivery.ts'
import { useLanguage } from './language.ts'
import type { With } from './texts.ts'
import { deliveryInUkrainian } from './uk/delivery.ts'
import type { WhyTexts } from './why-texts.ts'

/** Moments in the life of a message or a code. */
export type StepName = 'created' | 'sent' | 'delivered' | 'finished' | 'expires'

/** How the page says what became of messages and codes. In all languages it comes with the part that shows it. */
export type DeliveryTexts = {
  noPhone: string
  codes: {
    heading: string
    period: string
    loading: string
    none: string
    /** Where BSG may have more than it sent. */
    noneSeen: string
    mayBeMore: string
    showEarlier: With<number>
    hideEarlier: string
    forbidden: string
    notLoaded: With<string>
    statuses: Record<CodeStatus | 'new', string>
    /** Beside the status of a message that brought the code. */
    message: string
  }
  messages: {
    heading: string
    /** What the windows are for. */
    since: string
    windows: Record<MessageHours, string>
    hint: string
    searching: With<number>
    searchingShort: string
    cancel: string
    cancelled: string
    notLoaded: With<string>
    forbidden: string
    all: (count: string, since: string) => string
    allUncounted: With<string>
    newest: (read: string, total: string, backTo: string) => string
    newestUncounted: (read: string, backTo: string) => string
    some: (read: string, total: string) => string
    someUncounted: With<string>
    noneSince: With<string>
    noneSeen: string
    found: With<number>
    statuses: Record<MessageStatus | 'new', string>
  }
  /** The message that was looked for by its ID. */
  sought: With<number>
  columns: Record<'status' | 'channel' | 'times' | 'details', string>
  steps: Record<StepName, string> & { after: With<string> }
  channels: Record<'sms' | 'viber' | 'rcs' | 'whatsapp' | 'hlr', string>
  noChannel: string
  from: With<string>
  sources: Record<'web' | 'rest' | 'smpp' | 'xml' | 'twoway' | 'twoway_api' | '2fa' | 'voicebot', string>
  source: With<string>
  validity: With<number>
  id: string
  /** Stands after "Copy". */
  messageId: string
  campaign: With<number>
  campaignName: string
  campaignLoading: string
  campaignNotLoaded: With<string>
  campaignUnnamed: string
  instead: string
  insteadElsewhere: (channel: string, id: number) => string
  why: WhyTexts
  looksAgain: With<number>
  strip: {
    label: (count: number, from: string, to: string) => string
    unread: string
    hint: string
  }
  checks: {
    show: With<number>
    heading: string
    window: With<string>
    statuses: Record<'arrived' | 'not-arrived' | 'running', string>
  }
  ticket: Record<'code' | 'message', string>
  retry: string
}

const tables = { en: deliveryInEnglish, uk: deliveryInUkrainian } satisfies Record<LanguageCode, DeliveryTexts>

export function deliveryTextsOf(code: LanguageCode): DeliveryTexts {
  return tables[code]
}

export function useDeliveryTexts(): DeliveryTexts {
  return deliveryTextsOf(useLanguage().code)
}
