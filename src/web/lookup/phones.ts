import { loadNumberingPlans, loadPhoneReader, type NumberingPlans, type PhoneReader } from '../phone/phone-reader.ts'

/** What tells phones from other numbers, and how they are written. */
export type Phones = { plans: NumberingPlans; read: PhoneReader }

/** Loads the numbering plans of all countries. */
export async function loadPhones(): Promise<Phones> {
  const [plans, read] = await Promise.all([loadNumberingPlans(), loadPhoneReader()])
  return { plans, read }
}
