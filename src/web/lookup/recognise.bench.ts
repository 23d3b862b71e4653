import { bench, describe } from 'vitest'
import { recognised } from '../testing/find-offers.ts'

const long = (piece: string) => piece.repeat(Math.floor(20_000 / piece.length))

/** Texts of 20,000 characters that were made to be slow; none should take more than 50 ms. */
const texts: Record<string, string> = {
  'two-digit numbers': long('47 '),
  'single digits': long('7 '),
  'digits in brackets': long('(1'),
  'digits and dashes': long('1-'),
  phones: Array.from({ length: 1500 }, (_, index) => `+38096590${1000 + index}`).join(' '),
  'broken phones': long('+380 '),
  'contact IDs': Array.from({ length: 2000 }, (_, index) => 248_452_000 + index).join('\n'),
  'network addresses': long('49.12.134.211 '),
  cards: long('4111 1111 1111 1111 '),
  decimals: long('12 ,'),
  links: long('https://desk.example.com/contacts/248452739 '),
  'nested links': long('https%3A%2F%2F'),
  labels: long('тел.'),
  letters: long('a'),
  'a real ticket': long(
    'Client Ann, +380 97 144 3455 wrote on 19.02.2025 14:51: no SMS for order 4815162342. Contact 248452739.\n',
  ),
}

describe('recognising what stands in 20,000 characters', () => {
  for (const [name, text] of Object.entries(texts)) {
    bench(name, () => {
      recognised(text)
    })
  }
})
