import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Message, messageSchema } from '#contract/message.ts'
import { checksOf, standTogether, type Together } from './together.ts'

function row(id: number, members: Record<string, unknown> = {}): Message {
  return messageSchema.parse({ id, phone: 380_501_112_233, type: 'sms', status: 'delivered', ...members })
}

const instead = (...id: number[]) => ({ alternative_channels: { sms: { parts: 1, id } } })

const shape = (each: Together): unknown => [
  each.message.id,
  ...each.instead.map(shape),
  ...each.elsewhere.map(({ channel, id }) => `${channel} ${id}`),
]

describe('messages that stand together', () => {
  it('are a message and those that were sent instead of it, at its place', () => {
    const rows = [row(9), row(8), row(7, { type: 'viber', ...instead(8, 5) }), row(6)]
    expect(standTogether(rows).map(shape)).toEqual([[9], [7, [8], 'sms 5'], [6]])
  })

  it('are found down a chain, once', () => {
    const rows = [row(3), row(2, instead(3)), row(1, instead(2, 3))]
    expect(standTogether(rows).map(shape)).toEqual([[1, [2, [3]]]])
  })

  it('are shown where they name each other or themselves', () => {
    expect(standTogether([row(1, instead(2)), row(2, instead(1)), row(3, instead(3))]).map(shape)).toEqual([
      [1, [2]],
      [3],
    ])
  })

  it('leave out checks of the number, which stand elsewhere', () => {
    const rows = [row(1, { type: 'hlr' }), row(2)]
    expect(standTogether(rows).map(shape)).toEqual([[2]])
    expect(checksOf(rows).map(({ id }) => id)).toEqual([1])
  })

  it('hold every message once, whatever BSG says of them', () => {
    const ids = fc.integer({ min: 1, max: 8 })
    const rows = fc.array(fc.tuple(ids, fc.array(ids, { maxLength: 4 })), { maxLength: 12 })
    fc.assert(
      fc.property(rows, (pairs) => {
        const messages = pairs.map(([id, others]) => row(id, instead(...others)))
        const all = (each: Together): number[] => [each.message.id, ...each.instead.flatMap(all)]
        const shown = standTogether(messages).flatMap(all)
        expect(shown.toSorted()).toEqual([...new Set(pairs.map(([id]) => id))].toSorted())
      }),
    )
  })
})
