import { bench, describe } from 'vitest'
import * as z from 'zod/mini'
import { contactAnswerSchema } from './contact.ts'
import { parseJson } from './json.ts'
import { parseTimestamp } from './time.ts'

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index))
}

const text = JSON.stringify({
  data: {
    id: 7,
    phone: 380965901726,
    fields: Object.fromEntries(times(200, (index) => [388000 + index, `value ${index}`])),
    groups: times(100, (index) => ({ id: index, name: `List ${index}`, created_at: '2025-02-19 14:50:21' })),
    hlr_status: 'active',
    hlr_last_check: '2025-02-19 14:50:21',
    created_at: '2025-02-19 14:50:21',
  },
})

describe('a contact with 200 fields and 100 groups', () => {
  bench('JSON.parse', () => {
    JSON.parse(text)
  })
  bench('parseJson', () => {
    parseJson(text)
  })
  bench('parseJson and the schema', () => {
    z.parse(contactAnswerSchema(7), parseJson(text))
  })
})

describe('a mebibyte that breaks off inside of a string', () => {
  const broken = `{"a":"${'\\"'.repeat(500_000)}`
  bench('parseJson', () => {
    try {
      parseJson(broken)
    } catch {
      // As it should.
    }
  })
})

describe('a timestamp', () => {
  bench('in UTC', () => {
    parseTimestamp('2025-02-19 14:50:21', 'UTC')
  })
  bench('in a zone with daylight saving', () => {
    parseTimestamp('2025-02-19 14:50:21', 'Europe/Kyiv')
  })
})
