import { expect, it } from 'vitest'
import { createSeal } from './seal.ts'

const [one, other] = ['one-secret-of-more-than-thirty-two-bytes', 'other-secret-of-more-than-thirty-two-bytes']

it('opens what it sealed, and never seals the same in the same way', async () => {
  const { seal, open } = createSeal([one], 'session')
  const texts = [await seal({ a: 'ä' }), await seal({ a: 'ä' })]
  expect(texts[0]).not.toBe(texts[1])
  for (const text of texts) expect(await open(text)).toEqual({ a: 'ä' })
})

it('opens nothing that was sealed for another purpose', async () => {
  const text = await createSeal([one], 'attempt').seal(1)
  expect(await createSeal([one], 'session').open(text)).toBeUndefined()
})

it('opens by every secret, and seals by the first', async () => {
  const [old, both, fresh] = [[one], [other, one], [other]].map((secrets) => createSeal(secrets, 'session'))
  expect(await both?.open((await old?.seal(1)) ?? '')).toBe(1)
  expect(await fresh?.open((await both?.seal(1)) ?? '')).toBe(1)
  expect(await old?.open((await both?.seal(1)) ?? '')).toBeUndefined()
})
