import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'
import type { ScenarioIdIn } from './scene.ts'

const { get, contactText, contactOf } = createTestClient()

async function definedTypes(): Promise<Map<string, string>> {
  const { data } = await (await get('/api/contacts/fields')).json()
  return new Map(data.map(({ id, type }: { id: number; type: string }) => [String(id), type]))
}

describe('custom field scenarios', () => {
  const maps: [ScenarioIdIn<'Custom fields'>, (values: unknown[], ids: string[]) => void][] = [
    [248453107, (values) => expect(values).toHaveLength(200)],
    [248453108, (_, ids) => expect(ids).toEqual(expect.arrayContaining(['387719', '387720']))],
    [248453110, (values) => expect(values.every((value) => value === null || value === '')).toBe(true)],
    [248453111, (values) => expect(values).toEqual([0, '0', false])],
    [248453113, (values) => expect(values).toEqual(expect.arrayContaining([expect.stringMatching(/^https:/)]))],
  ]

  it.each(maps)('%i has the values', async (id, check) => {
    const { fields } = await contactOf(id)
    check(Object.values(fields), Object.keys(fields))
  })

  it('come in all five shapes and an unknown one', async () => {
    expect(await contactText(248453102)).toMatch(/"fields":\{"387714":.*"387701":/)
    expect((await contactOf(248453103)).fields[0]).toEqual({ id: 387714, value: 'Ukraine' })
    expect((await contactOf(248453104)).fields[0]).toEqual({ code: 'country', text: 'Ukraine' })
    expect((await contactOf(248453105)).fields[0]).toEqual({ '387714': 'Ukraine' })
    expect((await contactOf(248452953)).fields).toEqual([])
    expect((await contactOf(248453106)).fields).toBeTypeOf('string')
  })

  it('have a value of every type', async () => {
    const types = await definedTypes()
    const ids = Object.keys((await contactOf(248453101)).fields)
    expect(new Set(ids.map((id) => types.get(id)))).toEqual(new Set(types.values()))
  })

  it('keep numbers as they are written', async () => {
    const text = await contactText(248453112)
    expect(text).toContain(':12345678901234567890,')
    expect(text).toContain(':1.50,')
  })

  it('have a definition for every value but the orphans', async () => {
    const types = await definedTypes()
    const used = new Set<string>()
    for (const id of [248453101, 248453107, 248453108, 248453109, 248453110, 248453113, 248453202, 248453205]) {
      for (const fieldId of Object.keys((await contactOf(id)).fields)) used.add(fieldId)
    }
    expect([...used].filter((id) => !types.has(id))).toEqual(['388077', '388099'])
  })
})
