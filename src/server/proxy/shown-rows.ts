import { membersOf } from '#contract/json.ts'
import { idOf } from '#contract/message.ts'
import { parseTimestamp } from '#contract/time.ts'
import { listOf, phoneSchema, textOf } from '#contract/wire.ts'
import { maskDigits } from './masked-text.ts'

// What agents see of messages, codes and campaigns. Every member is picked and read by what it must be: a one-time code
// may stand in any text, and in any member that is new to us. Nothing else leaves the server.

export type MessageText = 'none' | 'masked'

type Row = Record<string, unknown>

const longestWord = 40
const longestText = 2000

/** A word of BSG's, such as a status. A new one may be anything. */
function word(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : maskDigits(text.slice(0, longestWord))
}

/** A sender may be a number. */
function sender(value: unknown): string | null {
  const text = textOf(value)
  return text === null || /^\+?\d{3,15}$/.test(text) ? text : maskDigits(text.slice(0, longestWord))
}

function phone(value: unknown): string | null {
  const text = phoneSchema.parse(value)
  return text !== null && /^\d{5,15}$/.test(text) ? text : null
}

function time(value: unknown): string | null {
  const text = textOf(value)
  return text === null || parseTimestamp(text, 'UTC') !== undefined ? text : word(text)
}

function smallCount(value: unknown): number | null {
  const text = textOf(value) ?? ''
  return /^\d{1,2}$/.test(text) ? Number(text) : null
}

function count(value: unknown): number | null {
  const text = textOf(value) ?? ''
  return /^\d{1,12}$/.test(text) ? Number(text) : null
}

function country(value: unknown): string | null {
  const text = textOf(value) ?? ''
  return /^[A-Za-z]{2}$/.test(text) ? text : null
}

const id = (value: unknown): number | null => idOf(value) ?? null

/** The IDs of the messages that were sent instead. */
function alternatives(value: unknown): Row | null {
  const channels = (membersOf(value) ?? []).filter(([name]) => /^[a-z]{2,12}$/i.test(name))
  if (channels.length === 0) return null
  return Object.fromEntries(
    channels.map(([name, sent]) => {
      const members = new Map(membersOf(sent))
      return [
        name,
        { parts: smallCount(members.get('parts')), id: listOf(members.get('id')).flatMap((each) => idOf(each) ?? []) },
      ]
    }),
  )
}

const sources = ['web', 'rest', 'smpp', 'xml', 'twoway', 'twoway_api', 'voicebot']

/** Of sources that never send codes by themselves; of a new one we cannot know. */
function text(row: Map<string, unknown>, shows: MessageText): { text?: string } {
  const said = textOf(row.get('text'))
  const isKnown = sources.includes((textOf(row.get('source')) ?? '').trim().toLowerCase())
  return shows === 'masked' && isKnown && said !== null ? { text: maskDigits(said.slice(0, longestText)) } : {}
}

export function shownMessage(raw: unknown, shows: MessageText): Row {
  const row = new Map(membersOf(raw))
  return {
    id: id(row.get('id')),
    campaign_id: id(row.get('campaign_id')),
    type: word(row.get('type')),
    source: word(row.get('source')),
    ...text(row, shows),
    phone: phone(row.get('phone')),
    validity: smallCount(row.get('validity')),
    status: word(row.get('status')),
    sender: sender(row.get('sender')),
    created_at: time(row.get('created_at')),
    sent_at: time(row.get('sent_at') ?? row.get('send_at')),
    delivered_at: time(row.get('delivered_at')),
    country: country(row.get('country')),
    parts: smallCount(row.get('parts')),
    alternative_channels: alternatives(row.get('alternative_channels')),
  }
}

function shownCodeMessage(raw: unknown): Row {
  const row = new Map(membersOf(raw))
  return {
    id: id(row.get('id')),
    status: word(row.get('status')),
    channel: word(row.get('channel')),
    sender: sender(row.get('sender')),
    created_at: time(row.get('created_at')),
    sent_at: time(row.get('sent_at')),
  }
}

export function shownCode(raw: unknown): Row {
  const row = new Map(membersOf(raw))
  const session = textOf(row.get('id')) ?? ''
  return {
    id: /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(session) ? session : null,
    recipient: phone(row.get('recipient')),
    status: word(row.get('status')),
    channel: word(row.get('channel')),
    sender: sender(row.get('sender')),
    sender_alt: sender(row.get('sender_alt')),
    code_max_tries: smallCount(row.get('code_max_tries')),
    code_digits: smallCount(row.get('code_digits')),
    country_code: country(row.get('country_code')),
    created_at: time(row.get('created_at')),
    expired_at: time(row.get('expired_at')),
    finished_at: time(row.get('finished_at')),
    messages: listOf(row.get('messages')).map(shownCodeMessage),
  }
}

export function shownCampaign(raw: unknown): Row {
  const row = new Map(membersOf(raw))
  const statistics = new Map(membersOf(row.get('statistics')))
  const name = textOf(row.get('name'))
  return {
    id: id(row.get('id')),
    // It holds the time, and no text of a message.
    name: name === null ? null : name.slice(0, 255),
    sender: sender(row.get('sender')),
    status: word(row.get('status')),
    message_type: word(row.get('message_type')),
    start_at: time(row.get('start_at')),
    real_start_at: time(row.get('real_start_at')),
    finished_at: time(row.get('finished_at')),
    created_at: time(row.get('created_at')),
    statistics: { delivered: count(statistics.get('delivered')), sent: count(statistics.get('sent')) },
  }
}
