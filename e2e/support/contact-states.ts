import type { Route } from 'playwright/test'
import { instead } from './asking-page.ts'
import { contact, type State } from './state.ts'

/** Lets an answer through with parts of its text replaced. */
export function answerWith(...changes: [part: RegExp, by: string][]) {
  return async (route: Route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: changes.reduce((body, [part, by]) => body.replace(part, by), text) })
  }
}

/** States of a contact's page, by its data and by an agent's actions. */
export const contactStates: State[] = [
  contact(248452739, 'contact'),
  contact(248453001, 'reachable'),
  contact(300000009, 'somebody of the crowd'),
  contact(248453002, 'reachable, ageing'),
  contact(248453004, 'reachable, too old'),
  contact(248453006, 'absent, stale'),
  contact(248453007, 'check running'),
  contact(248453008, 'still waiting'),
  contact(248453009, 'no clear answer'),
  contact(248453011, 'check failed'),
  contact(248453013, 'barred, stale'),
  contact(248453014, 'new status'),
  contact(248453017, 'no status'),
  contact(248453018, 'time zone mismatch'),
  contact(248453101, 'fields of every type'),
  contact(248453107, '200 fields'),
  contact(248453108, 'hidden fields', { act: (page) => page.locator('#fields summary').click() }),
  contact(248453201, 'long word'),
  contact(248453202, 'Arabic and Hebrew'),
  contact(248453399, '100 groups', { act: (page) => page.locator('#groups button[aria-expanded]').click() }),
  contact(248453303, 'a group', {
    act: (page) => page.locator('#groups li button').first().click(),
    settled: '[popover]:popover-open [aria-live]:not(:has(.sr-only)) p',
  }),
  contact(248453210, 'strip', {
    act: (page) => page.locator('#fields dt').nth(60).scrollIntoViewIfNeeded(),
    settled: 'main > [aria-hidden] > .fixed',
  }),
  contact(248452739, 'exact time', {
    act: (page) => page.locator('#dates button').focus(),
    settled: '#dates [role=tooltip]',
  }),
  contact(248453401, 'unrecognised phone'),
  contact(248453405, 'no phone'),
  contact(248453411, 'several time zones'),
  contact(248453409, 'unknown members'),
  contact(248453503, 'stop lists'),
  contact(248452739, 'raw response', { path: '/contacts/248452739#raw', settled: '#raw pre' }),
  contact(248452739, 'copied', {
    act: (page) => page.locator('[data-key=c]').click(),
    settled: '[role=status]:not(:empty)',
  }),
  contact(248453007, 'changed since', {
    prepare: (page) =>
      page.route('**/api/contacts/248453007', answerWith([/"sent"/, '"active"'], [/\[\]/, '{"1":"x"}'])),
    act: async (page) => {
      await page.locator('[data-key=r]').click()
    },
    settled: 'main section ul:has(> li > span + span)',
  }),
  contact(248452739, 'no names of fields', {
    prepare: (page) => instead(page, 'contacts/fields', (route) => route.fulfill({ status: 200, json: {} })),
  }),
]
