import { expect, it, vi } from 'vitest'
import { stubSessionStorage } from './testing/session-storage.ts'

const storage = stubSessionStorage()

/** The page in this tab, loaded anew: it knows nothing but what the storage holds. */
async function openPage() {
  vi.resetModules()
  return import('./recent.ts')
}

const ids = () => JSON.parse(storage.get('recent-lookups') ?? '[]').map(({ id }: { id: number }) => id)

it.each([
  ['another session', 2000, [8]],
  ['the same session', 1000, [8, 7]],
])('leaves the lookups of one session to no other that opens the page anew in this tab: %s', async (_, end, left) => {
  const first = await openPage()
  first.keepLookupsOf(1000)
  first.rememberLookup(7, 0)
  const second = await openPage()
  // A contact may be here before it is known in which session it is.
  second.rememberLookup(8, Date.now())
  second.keepLookupsOf(end)
  expect(ids()).toEqual(left)
  const third = await openPage()
  third.keepLookupsOf(end)
  expect(ids()).toEqual(left)
})

it('leaves them to no other that begins while the page is open', async () => {
  const page = await openPage()
  page.keepLookupsOf(1000)
  page.rememberLookup(7, Date.now())
  page.keepLookupsOf(2000)
  expect(storage.size).toBe(0)
})

it('leaves lookups of before to nobody who has to sign in from now on', async () => {
  const first = await openPage()
  first.rememberLookup(7, 0)
  const second = await openPage()
  second.keepLookupsOf(1000)
  expect(storage.size).toBe(0)
})
