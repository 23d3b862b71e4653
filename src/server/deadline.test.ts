import { expect, it } from 'vitest'
import { within } from './deadline.ts'

it('ends a wait that begins when the time is over already', async () => {
  const over = { signal: AbortSignal.abort(), msLeft: () => 0 }
  await expect(within(over, new Promise(() => {}))).rejects.toMatchObject({ code: 'upstream-timeout' })
})
