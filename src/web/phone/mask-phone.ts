/**
 * A phone as it may stand in a ticket: the country code and the last four digits, such as `+380 •• ••• 17 26`.
 * @param phone as BSG sent it
 * @param international as people of its country group it; undefined where no country is known
 */
export function maskPhone(phone: string, international: string | undefined): string {
  const [code, national] = international?.split(/ (.*)/) ?? ['', phone]
  // Of a short number less is shown: four digits would be nearly all of it.
  const shown = Math.min(4, Math.floor((national?.match(/\d/g)?.length ?? 0) / 2))
  const end = new RegExp(`(?:\\d\\D*){${shown}}$`)
  const last = national?.match(end)?.[0].replace(/\D/g, '') ?? ''
  const hidden = national?.replace(end, '').replace(/\d/g, '•').trim()
  return [code, hidden, last.slice(0, -2), last.slice(-2)].filter(Boolean).join(' ')
}
