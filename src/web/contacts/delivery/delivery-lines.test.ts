import { expect, it } from 'vitest'
import { codeSessionSchema } from '#contract/code-session.ts'
import { messageSchema } from '#contract/message.ts'
import { deliveryInEnglish } from '../../texts/en/delivery.ts'
import { deliveryLines } from './delivery-lines.ts'

const code = codeSessionSchema.parse({
  status: 'expired',
  channel: 'sms',
  sender: 'testsms',
  created_at: '2026-11-27T10:00:00.000+00:00',
  message_text: 'Your code is 482913',
  messages: [{ id: 4419393338, status: 'delivered', channel: 'sms' }],
})
const message = messageSchema.parse({
  id: 4419393339,
  type: 'viber',
  status: 'not_viber_user',
  created_at: 'soon',
  text: 'Order 482913 is on its way',
})
const sayTime = (instant: number) => new Date(instant).toISOString()

it('the ticket gets the last code and message with status, channel, time and ID, never a text or a code', () => {
  const lines = deliveryLines({ code, message }, deliveryInEnglish, 'UTC', sayTime)
  expect(lines).toEqual([
    {
      label: 'Last verification code',
      text: 'Expired, SMS testsms, 2026-11-27T10:00:00.000Z, message ID 4419393338',
    },
    { label: 'Last message', text: 'Not on Viber, Viber, soon, message ID 4419393339' },
  ])
  expect(JSON.stringify(lines)).not.toContain('482913')
})

it('the ticket gets no line for what is not known', () => {
  expect(deliveryLines({ code: undefined, message: undefined }, deliveryInEnglish, 'UTC', sayTime)).toEqual([])
})
