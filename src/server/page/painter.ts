import * as z from 'zod/mini'
import { contactAnswerSchema } from '#contract/contact.ts'
import { readHlr } from '#contract/hlr.ts'
import { parseJson } from '#contract/json.ts'
import type { Outline } from '#contract/painting.ts'
import { isPhone } from '#contract/paths.ts'
import { isMasked, plainPhone } from '#contract/plain-phone.ts'
import type { Paint } from './riding-page.ts'

/** A contact's page while nothing is known of the contact. */
export function paintOutline({ start, heading, middle, pill, end }: Outline): string {
  return start + heading + middle + pill + end
}

/**
 * The same page with the phone and the HLR status in it, as the app is going to show them. Undefined where the answer is
 * not as usual, which only the app can say.
 * @param timeZone IANA name of upstream's zone
 * @param now milliseconds since the epoch
 */
export function createPaint(timeZone: string, now: () => number): Paint {
  return ({ outline: { start, middle, end }, painting: { phone, pills } }, id, { status, text }) => {
    const contact = status === 200 ? readAnswer(id, text) : undefined
    if (!contact?.phone || !(isPhone(contact.phone) || isMasked(contact.phone))) return undefined
    const pill = pills[readHlr(contact.hlr, timeZone, now()).face]
    return start + phone.join(plainPhone(contact.phone)) + middle + pill + end
  }
}

function readAnswer(id: number, text: string) {
  try {
    return z.safeParse(contactAnswerSchema(id), parseJson(text)).data?.data
  } catch {
    return undefined
  }
}
