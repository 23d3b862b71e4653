import { expect, it } from 'vitest'
import { createDeadline, within } from './deadline.ts'

it('ends a wait that begins when the time is over already', async () => {
  const over = createDeadline(0, Date.now)
  await new Promise<void>((resolve) => over.onEnd(() => resolve()))
  await expect(within(over, new Promise(() => {}))).rejects.toMatchObject({ code: 'upstream-timeout' })
})
