import { parsePhoneNumberWithError } from 'libphonenumber-js/max'
import * as z from 'zod/mini'
import { type HiddenPhone, hiddenPhoneName } from '#contract/hidden-phone.ts'
import { parseJson } from '#contract/json.ts'
import { isPhone } from '#contract/paths.ts'
import { phoneSchema, wireObject } from '#contract/wire.ts'
import { jsonTokens } from '../masking/json-tokens.ts'

const answerSchema = z.object({ data: wireObject({ phone: phoneSchema }) })

/**
 * Adds to a masked contact what an agent reads off the digits without knowing them: country and kind of number.
 * @param whole the same answer before it was masked
 */
export function describeHiddenPhone(masked: string, whole: string): string {
  const phone = z.safeParse(answerSchema, parseJson(whole)).data?.data.phone
  if (!phone || !/^\d+$/.test(phone)) return masked
  let end = -1
  // Of several members with one name the last one counts.
  for (const token of jsonTokens(masked)) {
    if (token.kind !== 'name' && token.place() === 'data.phone') end = token.end
  }
  if (end === -1 || !masked.slice(0, end).endsWith('"')) return masked
  return `${masked.slice(0, end)},"${hiddenPhoneName}":${JSON.stringify(describe(phone))}${masked.slice(end)}`
}

/** As the page reads a phone that it knows. */
function describe(digits: string): HiddenPhone {
  if (!isPhone(digits)) return { type: 'INVALID' }
  try {
    const phone = parsePhoneNumberWithError(`+${digits}`)
    const type = phone.getType()
    const isWhole = phone.countryCallingCode + phone.nationalNumber === digits
    if (!isWhole || !phone.isPossible()) return { type: 'INVALID' }
    return { ...(phone.country && { country: phone.country }), ...(type && { type }) }
  } catch {
    return { type: 'INVALID' }
  }
}
