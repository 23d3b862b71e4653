import { englishPlural as plural } from '../plural.ts'
import type { WhyTexts } from '../why-texts.ts'

const optIn =
  'Ask the customer whether they want messages again; an administrator takes the number off the list in BSG.'
const otherNumber = 'Ask the customer for a mobile number.'
const since = (at: string) => (at === '' ? '' : ` since ${at}`)

/** Why something did not arrive, in English. */
export const why: WhyTexts = {
  heading: 'Why?',
  reasons: {
    replaced: ({ channel }) => ({
      why: `The number does not use ${channel}, so BSG sent the message by another channel.`,
      todo: 'Look at the message that was sent instead.',
    }),
    'no-app': ({ channel }) => ({
      why: `BSG says that the number does not use ${channel}.`,
      todo: 'Send an SMS instead.',
    }),
    'listed-before': ({ channel, at }) => ({ why: `On the ${channel} stop list${since(at)}.`, todo: optIn }),
    listed: ({ channel }) => ({ why: `On the ${channel} stop list; BSG does not say since when.`, todo: optIn }),
    'invalid-number': () => ({ why: 'This is no valid phone number.', todo: 'Ask the customer for the right number.' }),
    landline: ({ channel }) => ({ why: `This is a landline, which can hardly get ${channel}.`, todo: otherNumber }),
    barred: ({ at }) => ({
      why: `The operator was barring the number at the check of ${at}.`,
      todo: 'Ask the customer to call their operator, or for another number.',
    }),
    'phone-off': ({ at }) => ({
      why: `The phone was off or out of coverage at the check of ${at}.`,
      todo: 'Ask the customer to switch it on with a signal, then send again.',
    }),
    'time-over': ({ hours }) => ({
      why: `BSG tried for ${hours} ${plural(hours, 'hour', 'hours')}, then gave up: the phone did not take it.`,
      todo: 'Ask whether the phone was off or full, then send again.',
    }),
    'gave-up': () => ({
      why: 'BSG tried until its time was over: the phone did not take it.',
      todo: 'Ask whether the phone was off or full, then send again.',
    }),
    'not-sendable': () => ({
      why: 'BSG could not send it; the number probably lacks its country or area code.',
      todo: 'Compare the number with the one that the customer says.',
    }),
    'not-delivered': () => ({
      why: 'The operator says that it was not delivered, and gives no reason.',
      todo: 'Try again, or use another channel.',
    }),
    'on-its-way': ({ at }) => ({
      why: at === '' ? 'The operator has it.' : `The operator has it; BSG waits for the report until ${at}.`,
      todo: 'Ask the customer to wait, with the phone on.',
    }),
    silent: () => ({
      why: 'The operator never reported what became of it. It may have arrived.',
      todo: 'Ask the customer to look once more.',
    }),
    queued: () => ({ why: 'It waits to be sent.', todo: 'Look again in a minute.' }),
    'no-report': () => ({
      why: 'The operator gives no delivery reports for it. It may have arrived.',
      todo: 'Ask the customer to look once more.',
    }),
    scheduled: () => ({ why: 'It is planned for later and has not been sent.', todo: 'Wait for its time.' }),
    moderation: () => ({
      why: 'BSG reads it before it is sent.',
      todo: 'Wait; if it takes long, tell an administrator to ask BSG.',
    }),
    'new-status': ({ status }) => ({
      why:
        status === ''
          ? 'BSG does not say what became of it.'
          : `BSG reports “${status}”, which this page does not know.`,
      todo: 'Tell an administrator.',
    }),
    'was-reachable': ({ at }) => ({ why: `The phone was reachable at the check of ${at}, so it was not off then.` }),
    'listed-after': ({ channel, at }) => ({
      why: `On the ${channel} stop list since ${at}, which is after this message: BSG would not send it again.`,
    }),
    'lists-unknown': () => ({ why: 'The stop lists could not be checked; the number may be on one.' }),
    unchecked: () => ({
      why: 'Nobody knows whether the phone is on: the number was not checked.',
      todo: 'An administrator can start a check in BSG’s cabinet.',
    }),
    'code-pending': ({ at }) => ({
      why: `The code has not been typed yet${at === '' ? '' : `; it is good until ${at}`}.`,
      todo: 'Ask the customer to type it.',
    }),
    'code-expired': ({ at }) => ({
      why: `The code was not typed in time${at === '' ? '' : `: it was good until ${at}`}.`,
      todo: 'Ask the customer to request a new one.',
    }),
    'code-failed': ({ tries }) => ({
      why: `The codes that were typed were wrong${tries > 0 ? `; ${tries} ${plural(tries, 'try is', 'tries are')} allowed` : ''}.`,
      todo: 'Ask the customer to request a new one, and to type the newest.',
    }),
    'code-canceled': () => ({
      why: 'The code was withdrawn before it was typed.',
      todo: 'Ask the customer to request a new one.',
    }),
    'code-new': ({ status }) => ({
      why:
        status === ''
          ? 'BSG does not say what became of it.'
          : `BSG reports “${status}”, which this page does not know.`,
      todo: 'Tell an administrator.',
    }),
  },
  codesRefused: (channels) => ({
    why: `On the ${channels} stop list: BSG refuses a code by it when it is asked for, and does not list it.`,
    todo: optIn,
  }),
}
