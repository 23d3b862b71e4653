import { expect, it } from 'vitest'
import { loadNumberingPlans } from '../phone/phone-reader.ts'
import type { Candidate } from './candidate.ts'
import { createNumbering } from './numbering.ts'
import { recognise } from './recognise.ts'

const plans = await loadNumberingPlans()
const found = (text: string, homes: string[] = []) => recognise(text, createNumbering(plans, homes)).candidates
const message: Candidate[] = [{ kind: 'message', id: 4419393338 }]

it.each([
  '4419393338',
  ' 4419393338\n',
  'message 4419393338',
  'Message ID: 4419393338',
  'message id 4419393338 did not arrive',
  'msg #4419393338',
  'повідомлення 4419393338 не дійшло',
  'ID повідомлення 4419393338',
  'сообщение № 4419393338',
  'wiadomość nr 4419393338',
  'messages: 4419393338',
  'Message ID\n4419393338',
])('takes the ID of a message for one in %j', (text) => {
  expect(found(text)).toEqual(message)
})

it.each<[string, Candidate[]]>([
  ['message ID 12345', [{ kind: 'message', id: 12345 }]],
  ['message 380965901726', [{ kind: 'phone', phone: '380965901726' }]],
  ['message to 380965901726', [{ kind: 'phone', phone: '380965901726' }]],
  ['message from contact 248452739', [{ kind: 'id', id: 248452739 }]],
  ['contact 248452739, message 4419393338', [{ kind: 'id', id: 248452739 }, ...message]],
  ['+380965901726 message 4419393338', [{ kind: 'phone', phone: '380965901726' }, ...message]],
  ['10 messages', []],
  ['2 повідомлення', []],
  ['order 4419393338', []],
  ['message ID 441-939-3338', []],
  ['Message-ID: <4419393338@mail.example.com>', []],
])('and reads %j as what it says', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

it('leaves it to BSG whether ten digits that are a phone are that or a message', () => {
  expect(found('4520123456')).toEqual([{ kind: 'phone', phone: '4520123456', messageId: 4520123456 }])
  expect(found('0965901726', ['UA'])).toEqual([{ kind: 'phone', phone: '380965901726' }])
  expect(found('+4520123456')).toEqual([{ kind: 'phone', phone: '4520123456' }])
})
