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

it('opens nothing that was sealed for another place', async () => {
  const seals = [
    [],
    ['https://login.example', 'desk'],
    ['https://login.example', 'other'],
    ['https://login.exampledesk'],
  ]
  const [own, ...others] = seals.map((place) => createSeal([one], 'session', place))
  const text = (await own?.seal(1)) ?? ''
  expect(await own?.open(text)).toBe(1)
  for (const other of others) expect(await other.open(text)).toBeUndefined()
})

it('opens one spelling only, though the last letters of Base64 hold bits that mean nothing', async () => {
  const { seal, open } = createSeal([one], 'session')
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/= '
  for (const value of ['a', 'ab', 'abc']) {
    const text = await seal(value)
    const parts = text.split('.')
    for (const index of [0, 2, 3, 4]) {
      const part = parts[index] ?? ''
      const spellings = [...letters].flatMap((letter) => [part.slice(0, -1) + letter, part + letter])
      for (const other of spellings.filter((spelling) => spelling !== part)) {
        expect(await open(parts.with(index, other).join('.'))).toBeUndefined()
      }
    }
    expect(await open(text)).toBe(value)
  }
})

it('opens by every secret, and seals by the first', async () => {
  const [old, both, fresh] = [[one], [other, one], [other]].map((secrets) => createSeal(secrets, 'session'))
  expect(await both?.open((await old?.seal(1)) ?? '')).toBe(1)
  expect(await fresh?.open((await both?.seal(1)) ?? '')).toBe(1)
  expect(await old?.open((await both?.seal(1)) ?? '')).toBeUndefined()
})
