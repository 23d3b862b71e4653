/** How a status looks and reads; the words are the page's. Red is for barred numbers and stop lists only. */
export type StatusFacts = {
  /** BSG will not change it any more. */
  isFinal: boolean
  tone: 'good' | 'warning' | 'info' | 'neutral'
  icon: 'arrived' | 'read' | 'under-way' | 'waiting' | 'not-arrived' | 'other-channel' | 'unclear' | 'new'
  /** Key of the text that says what it means for an agent. */
  meaning: MessageStatus | 'new'
}

const statuses = [
  'scheduled',
  'moderation',
  'accepted',
  'sending',
  'sent',
  'delivered',
  'read',
  'expired',
  'failed',
  'undelivered',
  'unknown',
  'not_viber_user',
  'not_service_user',
  'not_rcs_user',
] as const

/** BSG's words for what has become of a message. */
export type MessageStatus = (typeof statuses)[number]

type Look = Omit<StatusFacts, 'meaning'>

const waiting: Look = { isFinal: false, tone: 'info', icon: 'waiting' }
const underWay: Look = { isFinal: false, tone: 'info', icon: 'under-way' }
const notArrived: Look = { isFinal: true, tone: 'warning', icon: 'not-arrived' }
const otherChannel: Look = { isFinal: true, tone: 'neutral', icon: 'other-channel' }

const looks: Record<MessageStatus, Look> = {
  scheduled: waiting,
  moderation: waiting,
  accepted: underWay,
  sending: underWay,
  // It may stay so for ever where an operator reports nothing.
  sent: underWay,
  delivered: { isFinal: true, tone: 'good', icon: 'arrived' },
  read: { isFinal: true, tone: 'good', icon: 'read' },
  expired: notArrived,
  failed: notArrived,
  undelivered: notArrived,
  unknown: { isFinal: false, tone: 'neutral', icon: 'unclear' },
  not_viber_user: otherChannel,
  not_service_user: otherChannel,
  not_rcs_user: otherChannel,
}

function isStatus(word: string): word is MessageStatus {
  return Object.hasOwn(looks, word)
}

/** @param word as `Message.status` has it; one that is new to us may still change */
export function messageStatusFacts(word: string): StatusFacts {
  if (isStatus(word)) return { ...looks[word], meaning: word }
  return { isFinal: false, tone: 'neutral', icon: 'new', meaning: 'new' }
}

const codeLooks = {
  pending: underWay,
  verified: { isFinal: true, tone: 'good', icon: 'arrived' },
  failed: notArrived,
  canceled: { isFinal: true, tone: 'neutral', icon: 'not-arrived' },
  expired: notArrived,
} as const satisfies Record<string, Look>

/** BSG's words for what has become of a verification code. */
export type CodeStatus = keyof typeof codeLooks

/** @param word as `CodeSession.status` has it; one that is new to us may still change */
export function codeStatusFacts(word: string): Look & { meaning: CodeStatus | 'new' } {
  if (Object.hasOwn(codeLooks, word)) return { ...codeLooks[word as CodeStatus], meaning: word as CodeStatus }
  return { isFinal: false, tone: 'neutral', icon: 'new', meaning: 'new' }
}
