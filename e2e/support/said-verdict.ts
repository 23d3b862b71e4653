import type { Page } from 'playwright/test'
import { card } from './card.ts'

/** What the card of the verdict says of a contact. */
type Said = { id: string; sentence: string; step: string; rows: string[] }

/** Reads what a card should say: a line for several channels stands for each of them. */
export function readVerdicts(text: string, channels: string[]): Said[] {
  return text
    .trim()
    .split(/\n(?=\d)/)
    .map((contact) => {
      const [head = '', next = '', ...lines] = contact.split('\n')
      const [, id = '', sentence = ''] = /^(\d+) (.*)$/.exec(head) ?? []
      const rows = lines.flatMap((line) => {
        const [, names = '', said] = /^ {2}([^:]+): (.*)$/.exec(line) ?? []
        return names.split(', ').map((name) => `${name}: ${said}`)
      })
      return {
        id,
        sentence,
        step: next.trim(),
        rows: channels.map((channel) => rows.find((row) => row.startsWith(`${channel}:`)) ?? channel),
      }
    })
}

/** What it says now. */
export async function saidVerdict(page: Page, heading: string, id: string): Promise<Said> {
  const reach = card(page, heading)
  const [sentence = '', step = ''] = await reach.getByRole('paragraph').allInnerTexts()
  const rows = await reach.locator('dl').evaluate((list) =>
    [...list.children].map((row) => {
      const [name, answer, reason] = [...row.children].map((part) => (part as HTMLElement).innerText)
      return `${name}: ${answer}. ${reason}`
    }),
  )
  return { id, sentence, step, rows }
}
