import type { Contact } from '#contract/contact.ts'
import { readHlr } from '#contract/hlr.ts'
import { isMasked, plainPhone } from '#contract/plain-phone.ts'
import type { StopLists } from '#contract/verdict.ts'
import { maskPhone } from '../../phone/mask-phone.ts'
import type { DeferredTexts } from '../../texts/deferred-texts.ts'
import type { Language } from '../../texts/language.ts'
import { currentZoneName } from '../../time/current-zone-name.ts'
import { formatDate, formatInstant, relativeTime } from '../../time/time-format.ts'
import { ownZone, type Zone, zoneWithClocks } from '../../time/zone.ts'
import { zoneName } from '../../time/zone-name.ts'
import { onLists, onNoList } from '../reach/stop-list-words.ts'
import type { TicketLine } from './ticket.ts'

/** Whether the contact can be reached, as the page says it; left out where nobody has said it. */
export type SaidVerdict = { sentence: string; reason: string }

export type TicketFacts = {
  contact: Contact
  name: string | undefined
  /** As people of its country group it; undefined where no country is known. */
  international: string | undefined
  isPhoneWhole: boolean
  verdict?: SaidVerdict | undefined
  /** Undefined for a contact without a phone. */
  stopLists: StopLists | undefined
  link: string
  /** When BSG said all that: milliseconds since the epoch, as is `now`. */
  readAt: number
  zone: Zone
  now: number
}

/** What a ticket needs to know of a contact, in the agent's language. @param delivery its last code and message */
export function ticketLines(
  facts: TicketFacts,
  language: Language,
  deferred: DeferredTexts,
  delivery: TicketLine[] = [],
): TicketLine[] {
  const { contact, name, verdict, stopLists, link, zone, readAt } = facts
  const { texts, locale } = language
  const { ticket } = deferred
  const own = ownZone(zone)
  return [
    { text: name ?? deferred.phone.noName },
    { label: ticket.phone, text: phoneText(facts, language) },
    ...(verdict ? [{ label: ticket.verdict, text: `${verdict.sentence} ${verdict.reason}` }] : []),
    { label: texts.hlr.heading, text: hlrText(contact.hlr, zone, facts.now, language) },
    ...(stopLists ? [{ label: ticket.stopLists, text: stopListText(stopLists, zone, language, deferred) }] : []),
    ...delivery,
    { label: ticket.link, text: link, href: link },
    { label: ticket.lookedUp, text: `${formatInstant(readAt, own.timeZone, locale)} ${currentZoneName(own.timeZone)}` },
  ]
}

function phoneText({ contact: { phone }, international, isPhoneWhole }: TicketFacts, { texts }: Language): string {
  if (phone === null) return texts.phone.none
  if (isMasked(phone)) return plainPhone(phone)
  if (!isPhoneWhole) return maskPhone(phone, international)
  return international ?? (/^\d+$/.test(phone) ? plainPhone(phone) : phone)
}

/** The status by our word and by BSG's, with age and zone. */
function hlrText(hlr: Contact['hlr'], zone: Zone, now: number, language: Language): string {
  const { hlr: texts } = language.texts
  const { face, age, checkedAt } = readHlr(hlr, zone.timeZone, now)
  const status = `${texts.faces[face].label}${hlr.status === '' ? '' : ` (${hlr.status})`}`
  if (hlr.checkedAt === null) return status
  if (checkedAt === undefined) return `${status}. ${texts.checkDate} ${hlr.checkedAt}`
  const clocks = zoneWithClocks(zone)
  const time = `${formatInstant(checkedAt, clocks.timeZone, language.locale)} ${zoneName(clocks, language.texts)}`
  const ago = age === 'future' ? texts.ages.future.mark : relativeTime(checkedAt, now, language)
  return `${status}. ${texts.checked} ${[ago, time].filter(Boolean).join(', ')}`
}

/** @param rows `loading` or `unavailable` where they are not known */
function stopListText(rows: StopLists, zone: Zone, { locale }: Language, texts: DeferredTexts): string {
  if (rows === 'loading') return texts.ticket.notKnown
  if (rows === 'unavailable') return texts.stopLists.unavailable
  const listed = onLists(rows, zone.timeZone, texts)
  if (!listed) return onNoList(rows, texts)
  if (listed.since === undefined) return listed.text
  return `${listed.text}, ${texts.verdict.since(formatDate(listed.since, locale, zoneWithClocks(zone).timeZone))}`
}
