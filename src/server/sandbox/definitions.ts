import type { Members } from './scene.ts'

type Definition = { id: number; name: string; type: string } & Members

/** The crowd fills the first 25. */
const named: readonly Definition[] = [
  { id: 387701, name: 'first_name', type: 'text', description: 'Given name', is_visible: true },
  { id: 387702, name: 'last_name', type: 'string', description: 'Family name', is_visible: true },
  { id: 387703, name: 'city', type: 'text', is_visible: true },
  { id: 387704, name: 'birthday', type: 'date', is_visible: true },
  { id: 387705, name: 'orders', type: 'number', description: 'Orders so far', is_visible: true },
  { id: 387706, name: 'loyalty_points', type: 'integer', is_visible: true },
  { id: 387707, name: 'last_order', type: 'datetime', is_visible: true },
  { id: 387708, name: 'plan', type: 'dropdownlist', dropdownlist: ['free', 'plus', 'business'], is_visible: true },
  { id: 387709, name: 'language', type: 'dropdownlist', dropdownlist: ['en', 'de', 'uk', 'fr', 'ar'] },
  { id: 387710, name: 'email', type: 'text', description: 'For receipts', is_visible: true },
  { id: 387711, name: 'website', type: 'text', is_visible: true },
  { id: 387712, name: 'balance', type: 'number', description: 'In the currency of the account', is_visible: true },
  { id: 387713, name: 'consent_date', type: 'date', description: 'Consent to marketing', is_visible: true },
  { id: 387714, name: 'country', type: 'text', description: 'The country name', is_visible: true },
  { id: 387715, name: 'company', type: 'string', is_visible: true },
  { id: 387716, name: 'job_title', type: 'text', is_visible: true },
  { id: 387717, name: 'age', type: 'integer', is_visible: true },
  { id: 387718, name: 'postcode', type: 'string', is_visible: true },
  { id: 387719, name: 'crm_id', type: 'integer', description: 'Key in the CRM', is_visible: false },
  { id: 387720, name: 'import_batch', type: 'text', is_visible: false },
  { id: 387721, name: 'vip', type: 'dropdownlist', dropdownlist: ['yes', 'no'], is_visible: true },
  { id: 387722, name: 'signed_up', type: 'datetime', is_visible: true },
  { id: 387723, name: 'notes', type: 'text', is_visible: true },
  { id: 387724, name: 'colour', type: 'color', description: 'A type that is not documented', is_visible: true },
  { id: 387725, name: 'renewal', type: 'date', is_visible: true },
  { id: 387731, name: 'الاسم', type: 'text', description: 'الاسم الكامل', is_visible: true },
  { id: 387733, name: 'Прізвище', type: 'text', is_visible: true },
  { id: 387734, name: 'Ім’я', type: 'text', is_visible: true },
  { id: 387735, name: 'По батькові', type: 'text', is_visible: true },
  { id: 387736, name: 'full_name', type: 'text', is_visible: true },
  { id: 387737, name: 'username', type: 'text', is_visible: true },
  { id: 387732, name: '<b>bold</b>', type: 'text', description: '"><img src=x onerror=alert(1)>', is_visible: true },
]

export const surveyFieldIds: readonly number[] = Array.from({ length: 200 }, (_, index) => 388201 + index)

function numbered(ids: readonly number[], name: string): Definition[] {
  return ids.map((id, index) => ({ id, name: `${name}_${index + 1}`, type: 'text', is_visible: true }))
}

/** 388077 and 388099 have none: values can outlive their definition. */
export const definitions: readonly Definition[] = [...named, ...numbered(surveyFieldIds, 'question')]

/** A larger account's; the additional ones have no values. */
export function definitionsOfAccount(count: number): readonly Definition[] {
  const further = Array.from({ length: Math.max(0, count - definitions.length) }, (_, index) => 389_001 + index)
  return [...definitions, ...numbered(further, 'further')]
}
