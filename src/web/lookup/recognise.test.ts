import { expect, it } from 'vitest'
import { recognise } from './recognise.ts'

it.each([
  ['248452739', 248452739],
  ['  248452739\n', 248452739],
  ['#248452739', 248452739],
  ['\u00a0# 7 ', 7],
])('finds the ID in %j', (text, id) => {
  expect(recognise(text)).toBe(id)
})

it.each(['', ' ', '#', 'Ann', '0', '12 34', '-7', '1e3', '99999999999999999'])('finds none in %j', (text) => {
  expect(recognise(text)).toBeUndefined()
})
