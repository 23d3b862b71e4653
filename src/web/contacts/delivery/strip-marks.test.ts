import { expect, it } from 'vitest'
import { messageSchema } from '#contract/message.ts'
import { stripMarks } from './strip-marks.ts'

const window = { from: Date.parse('2026-11-27T11:00:00Z'), to: Date.parse('2026-11-27T12:00:00Z') }

function marksAt(...times: (string | null)[]) {
  const rows = times.map((created_at, at) => messageSchema.parse({ id: at + 1, status: 'sent', created_at }))
  return stripMarks(rows, window, 'UTC').map(({ message, x, level }) => [message.id, x, level])
}

it('each message has its mark at its time, the oldest first', () => {
  expect(marksAt('2026-11-27 12:00:00', '2026-11-27 11:30:00', '2026-11-27 11:00:00')).toEqual([
    [3, 0, 0],
    [2, 0.5, 0],
    [1, 1, 0],
  ])
})

it('marks that would hide one another stand above one another, up to the fourth', () => {
  const times = Array.from({ length: 6 }, (_, second) => `2026-11-27 11:30:0${second}`)
  expect(marksAt(...times).map(([, , level]) => level)).toEqual([0, 1, 2, 3, 3, 3])
})

it('a time outside of the window stands at its end, and one that cannot be read has no mark', () => {
  expect(marksAt('2026-11-27 10:59:00', '2026-11-27 12:00:02', null, 'soon')).toEqual([
    [1, 0, 0],
    [2, 1, 0],
  ])
})
