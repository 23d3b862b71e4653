import { searchMessages } from '../proxy/message-search.ts'
import { createMadeServer, idsOfPhone, type MadeRow } from './made-messages.ts'

export const mixed = (size: number, people = 997): MadeRow[] =>
  Array.from({ length: size }, (_, index) => ({
    id: index + 1,
    phone: String(380_500_000_000 + ((index * 7919) % people)),
  }))

/** Campaigns one after the other, each sent in the order of the phones, as lists mostly are. */
export const campaigns = (sizes: readonly number[]): MadeRow[] =>
  sizes.flatMap((size, campaign) =>
    Array.from({ length: size }, (_, index) => ({
      id: campaign * 1_000_000 + index + 1,
      phone: String(380_500_000_000 + Math.round((index / size) * 1e7)),
    })),
  )

export const idsOf = (found: { rows: { id: number | undefined }[] }) => found.rows.map(({ id }) => id)

export async function search(
  rows: readonly MadeRow[],
  phone: string,
  options: Parameters<typeof createMadeServer>[1] = {},
) {
  const server = createMadeServer(rows, options)
  return { found: await searchMessages(phone, server.readPage), asked: server.asked, all: idsOfPhone(rows, phone) }
}
