import type { Texts } from '../texts.ts'

/** Whether the phone can be reached, in English. */
export const reach: Pick<Texts, 'reach' | 'hlr'> = {
  reach: { heading: 'Can they be reached?', loading: 'Loading the stop lists' },
  hlr: {
    heading: 'Network check',
    vendorWord: 'HLR status at BSG:',
    checked: 'Checked',
    started: 'Started',
    checkDate: 'Date of the check:',
    faces: {
      none: { label: 'No status', sentence: 'BSG sent no status for this phone.' },
      active: {
        label: 'Reachable',
        sentence: 'The network saw the phone at the time of the check: it was reachable then.',
      },
      'was-active': {
        label: 'Was reachable',
        sentence: 'The network saw the phone at the time of the check: it was reachable then.',
      },
      absent: {
        label: 'Off or out of coverage',
        sentence:
          'The number exists, but the phone was off or out of coverage. This is temporary: a message may arrive later.',
      },
      sent: { label: 'Check running', sentence: 'BSG had sent the check, and the network had not answered yet.' },
      never: {
        label: 'Never checked',
        sentence: 'Nobody has checked this phone yet, so nobody knows whether it can be reached.',
      },
      'no-number': {
        label: 'No number to check',
        sentence: 'BSG has no valid phone number of this person, so there is nothing to check.',
      },
      unclear: {
        label: 'No clear answer',
        sentence: 'BSG checked the phone, but the network gave no clear answer. Confirm the number with the customer.',
      },
      failed: {
        label: 'Check failed',
        sentence: 'The check itself failed, so it says nothing about the number.',
      },
      barred: {
        label: 'Barred by operator',
        sentence:
          'The operator was blocking this number at the time of the check. Ask the customer for another number.',
      },
      new: {
        label: 'New status',
        sentence: 'BSG reports a status that this page does not know.',
      },
    },
    ages: {
      ageing: { mark: 'Ageing', sentence: 'The check is more than a day old.' },
      stale: { mark: 'Stale', sentence: 'The check is too old to rely on.' },
      'too-old': { mark: 'Too old', sentence: 'The check is so old that the number may have a new owner.' },
      future: {
        mark: 'Time zone mismatch',
        sentence:
          'The date of the check is in the future, so the time zone that is set for BSG is wrong. An administrator can correct BSG_TIME_ZONE.',
      },
      undated: {
        mark: 'No date',
        sentence: 'BSG sent no readable date of the check, so nobody knows whether this is still true.',
      },
      waiting: { mark: 'Still waiting', sentence: 'The network has not answered for more than ten minutes.' },
    },
    again: 'An administrator or a marketer starts a new check in BSG’s cabinet.',
    mend: 'An administrator or a marketer corrects the number in BSG’s cabinet.',
    cabinet: 'Open the cabinet',
  },
}
