// What the card says in English: one contact at least for each row of the table of verdicts, and for each input that is
// missing. After a contact's ID its sentence and what to do next, then by
// channel the answer and the reason.

export const english = `
248453503 BSG sends this person no SMS, Viber or RCS; nobody knows about calls: the number was never checked.
  Ask in the ticket first, also before a call: this person opted out of messages.
  SMS, Viber: Blocked. On the stop list since 27 Mar 2025
  RCS: Blocked. On the stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Not known. The number was never checked; not blocked, but opted out of messages: ask first
248453504 BSG sends this person no SMS; Viber or RCS may arrive, and calls will probably get through.
  Ask in the ticket first, also before a call: this person opted out of SMS.
  SMS: Blocked. On the stop list since 27 Mar 2025
  Viber, RCS: Likely, if they use it. The phone was reachable 2 hours ago
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Likely. The phone was reachable 2 hours ago; not blocked, but opted out of SMS: ask first
248453505 BSG sends this person no RCS; SMS will wait until the phone is on, and calls will probably fail just now.
  Call later, and ask in the ticket first: this person opted out of RCS.
  SMS, Viber: Will wait. The phone was off or out of coverage 3 hours ago
  RCS: Blocked. On the stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Unlikely just now. The phone was off or out of coverage 3 hours ago; not blocked, but opted out of RCS: ask first
248453506 Hardly at all: BSG sends this person no SMS, Viber or RCS, and the operator was barring the number.
  Ask the customer for another number.
  SMS, Viber: Blocked. On the stop list since 27 Mar 2025
  RCS: Blocked. On the stop list since 27 Mar 2025; holds where the campaign checks the list
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
  Calls: Unlikely. The operator was barring the number 24 hours ago; not blocked, but opted out of messages: ask first
248453507 SMS will probably arrive.
  Before you write, ask an administrator which stop list this is.
  SMS, Calls: Likely. The phone was reachable 2 hours ago
  Viber, RCS: Likely, if they use it. The phone was reachable 2 hours ago
  WhatsApp: Not known. BSG does not say whether WhatsApp is blocked too
248453508 Calls will probably get through; for messages, the stop lists could not be checked.
  Call, or check the stop lists again before you write.
  SMS, Viber, RCS, WhatsApp: Not known. The stop lists could not be checked
  Calls: Likely. The phone was reachable 2 hours ago
248453405 Not by phone: BSG has no phone number of this person.
  Ask the customer for a phone number.
  SMS, Viber, RCS, WhatsApp, Calls: Unlikely. BSG has no phone number of this person
248453401 SMS and calls will probably fail: this is no valid phone number.
  Ask the customer for the right number.
  SMS, Viber, RCS, WhatsApp, Calls: Unlikely. This is no valid phone number
248453412 Messages will probably fail, because this is a landline; nobody knows about calls: the number was never checked.
  Try a call, or ask for a mobile number.
  SMS, Viber, RCS, WhatsApp: Unlikely. This is a landline
  Calls: Not known. The number was never checked
248453413 Calls only: this is a landline.
  Call, or ask for a mobile number.
  SMS, Viber, RCS, WhatsApp: Unlikely. This is a landline
  Calls: Likely. The phone was reachable 2 hours ago
248453001 SMS will probably arrive.
  Write or call as usual.
  SMS, Calls: Likely. The phone was reachable 2 hours ago
  Viber, RCS, WhatsApp: Likely, if they use it. The phone was reachable 2 hours ago
248453002 SMS will probably arrive: the phone was reachable 2 days ago.
  Write or call as usual.
  SMS, Calls: Probably. The phone was reachable 2 days ago
  Viber, RCS, WhatsApp: Probably, if they use it. The phone was reachable 2 days ago
248453003 SMS will probably arrive: the phone was reachable 10 days ago.
  Ask in the ticket first whether the number is still right.
  SMS, Calls: Probably. The phone was reachable 10 days ago
  Viber, RCS, WhatsApp: Probably, if they use it. The phone was reachable 10 days ago
248453004 Nobody knows: the last check is too old (2 months ago).
  Ask in the ticket first whether the number is still theirs.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The last check is too old (2 months ago)
248452739 Nobody knows: the number was never checked.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The number was never checked
248453015 Nobody knows: the check has no readable date.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The check has no readable date
248453018 Nobody knows: the date of the check is in the future.
  Tell an administrator that the time zone is set wrong; meanwhile, try a call.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The date of the check is in the future
248453009 Nobody knows: the network gave no clear answer 5 hours ago.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The network gave no clear answer 5 hours ago
248453011 Nobody knows: the check failed 1 hour ago.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The check failed 1 hour ago
248453014 Nobody knows: BSG reported a new status 6 hours ago.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. BSG reported a new status 6 hours ago
248453016 Nobody knows: BSG sent no result of a check.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. BSG sent no result of a check
248453006 Nobody knows: the phone was off or out of coverage 3 days ago.
  Meanwhile, try a call, or ask in the ticket whether the number is right.
  SMS, Viber, RCS, WhatsApp, Calls: Not known. The phone was off or out of coverage 3 days ago
248453005 SMS will wait, and calls will probably fail just now: the phone was off or out of coverage 3 hours ago.
  Write now, or call later.
  SMS, Viber, RCS, WhatsApp: Will wait. The phone was off or out of coverage 3 hours ago
  Calls: Unlikely just now. The phone was off or out of coverage 3 hours ago
248453007 Nobody knows yet: a check began 2 minutes ago and is still running.
  Wait a little: the network mostly answers within minutes.
  SMS, Viber, RCS, WhatsApp, Calls: Check running. A check began 2 minutes ago
248453012 SMS and calls will probably fail: the operator was barring the number 24 hours ago.
  Ask the customer for another number.
  SMS, Calls: Unlikely. The operator was barring the number 24 hours ago
  Viber, RCS, WhatsApp: Not known. The operator was barring the number 24 hours ago; over the internet a message may still arrive
`
