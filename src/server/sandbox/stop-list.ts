import { crowdStopListPhones } from './crowd.ts'
import { type Members, phoneOf } from './scene.ts'

type Lists = { sms: boolean; viber: boolean; rcs: boolean }

function row(id: number, phone: number, lists: Lists): Members {
  return {
    id,
    phone,
    created_at: '2025-03-27 09:05:57',
    sms_stoplist: lists.sms,
    viber_stoplist: lists.viber,
    rcs_stoplist: lists.rcs,
  }
}

const sms: Lists = { sms: true, viber: false, rcs: false }
const viber: Lists = { sms: false, viber: true, rcs: false }
const rcs: Lists = { sms: false, viber: false, rcs: true }
const none: Lists = { sms: false, viber: false, rcs: false }
const all: Lists = { sms: true, viber: true, rcs: true }

const castRows: readonly Members[] = [
  // The vendor's example.
  row(24142096, 38267168999, viber),
  row(24142101, phoneOf(248453501), sms),
  row(24142102, phoneOf(248453502), viber),
  row(24142103, phoneOf(248453503), all),
  row(24142104, phoneOf(248453504), sms),
  row(24142105, phoneOf(248453505), rcs),
  row(24142106, phoneOf(248453506), all),
  { ...row(24142107, phoneOf(248453507), none), whatsapp_stoplist: true },
  // Тарас Мельник's.
  row(24142108, 380671234602, all),
  row(24142109, phoneOf(248457012), sms),
]

/** The phone of contact 248453508, whose stop lists nobody may ask for. */
export const refusedPhone = String(phoneOf(248453508))

/** IDs of rows are not IDs of contacts. */
export function stopListRows(): readonly Members[] {
  const lists = [sms, viber, all]
  const crowdRows = crowdStopListPhones().map((phone, index) =>
    row(24150001 + index, phone, lists[index % lists.length] ?? all),
  )
  return [...castRows, ...crowdRows]
}
