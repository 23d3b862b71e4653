// What the card says in English: one contact at least for each row of the table of verdicts, and for each input that is
// missing. After a contact's ID its sentence, then by channel the answer and the reason.

export const english = `
248453503 Calls only: BSG sends this person no SMS, Viber or RCS.
  SMS: Blocked. On the SMS stop list since 27 Mar 2025
  Viber: Blocked. On the Viber stop list since 27 Mar 2025
  RCS: Blocked. On the RCS stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Not known. The number was never checked; not blocked, but opted out of messages: ask first
248453504 BSG sends this person no SMS; Viber or RCS may arrive.
  SMS: Blocked. On the SMS stop list since 27 Mar 2025
  Viber, RCS: Likely, if they use it. The phone was reachable 2 hours ago
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Likely. The phone was reachable 2 hours ago; not blocked, but opted out of SMS: ask first
248453505 BSG sends this person no RCS; SMS will wait until the phone is on.
  SMS, Viber: Will wait. The phone was off or out of coverage 3 hours ago
  RCS: Blocked. On the RCS stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Unlikely just now. The phone was off or out of coverage 3 hours ago; not blocked, but opted out of RCS: ask first
248453506 Hardly at all: BSG sends this person no SMS, Viber or RCS, and the operator was barring the number.
  SMS: Blocked. On the SMS stop list since 27 Mar 2025
  Viber: Blocked. On the Viber stop list since 27 Mar 2025
  RCS: Blocked. On the RCS stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Unlikely. The operator was barring the number 24 hours ago; not blocked, but opted out of messages: ask first
248453507 SMS will probably arrive.
  SMS, Calls: Likely. The phone was reachable 2 hours ago
  Viber, RCS: Likely, if they use it. The phone was reachable 2 hours ago
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
248453508 Calls will probably get through; for messages, the stop lists could not be checked.
  SMS, Viber, RCS, WhatsApp: Not known. The stop lists could not be checked
  Calls: Likely. The phone was reachable 2 hours ago
248453405 Not by phone: BSG has no phone number of this person.
  SMS, Viber, RCS, WhatsApp, Calls: Unlikely. BSG has no phone number of this person
248453401 SMS and calls will probably fail: this is no valid phone number.
  SMS, Viber, RCS, WhatsApp, Calls: Unlikely. This is no valid phone number
248453412 Calls only: this is a landline.
  SMS, Viber, RCS, WhatsApp: Unlikely. This is a landline
  Calls: Not known. The number was never checked
248453413 Calls only: this is a landline.
  SMS, Viber, RCS, WhatsApp: Unlikely. This is a landline
  Calls: Likely. The phone was reachable 2 hours ago
248453001 SMS will probably arrive.
  SMS, Calls: Likely. The phone was reachable 2 hours ago
  Viber, RCS, WhatsApp: Likely, if they use it. The phone was reachable 2 hours ago
248453002 SMS will probably arrive: the phone was reachable 2 days ago.
  SMS, Calls: Probably. The phone was reachable 2 days ago
  Viber, RCS, WhatsApp: Probably, if they use it. The phone was reachable 2 days ago
248453003 SMS will probably arrive: the phone was reachable 10 days ago.
  SMS, Calls: Probably. The phone was reachable 10 days ago
  Viber, RCS, WhatsApp: Probably, if they use it. The phone was reachable 10 days ago
248453004 Nobody knows: the last check is too old: 2 months ago.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The last check is too old: 2 months ago
248452739 Nobody knows: the number was never checked.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The number was never checked
248453015 Nobody knows: the check has no readable date.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The check has no readable date
248453018 Nobody knows: the date of the check is in the future.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The date of the check is in the future
248453009 Nobody knows: the network gave no clear answer 5 hours ago.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The network gave no clear answer 5 hours ago
248453011 Nobody knows: the check failed 1 hour ago.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The check failed 1 hour ago
248453014 Nobody knows: BSG reported a new status 6 hours ago.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. BSG reported a new status 6 hours ago
248453016 Nobody knows: BSG sent no HLR status.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. BSG sent no HLR status
248453006 Nobody knows: the phone was off or out of coverage 3 days ago.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The phone was off or out of coverage 3 days ago
248453005 SMS will wait: the phone was off or out of coverage 3 hours ago.
  SMS, Viber, RCS, WhatsApp: Will wait. The phone was off or out of coverage 3 hours ago
  Calls: Unlikely just now. The phone was off or out of coverage 3 hours ago
248453007 Nobody knows yet: a check is running.
  SMS, Viber, RCS, WhatsApp, Calls: Check running. BSG sent a check 2 minutes ago
248453012 SMS and calls will probably fail: the operator was barring the number 24 hours ago.
  SMS, Calls: Unlikely. The operator was barring the number 24 hours ago
  Viber, RCS, WhatsApp: Not known. The operator was barring the number 24 hours ago
`
