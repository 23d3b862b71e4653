import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

/** A machine without a browser, and what happens on it. @param works what of its ways brings one */
function machine(...works: boolean[]) {
  const events: string[] = []
  let has = false
  const ways = works.map((isGood, index) => ({
    what: `by way ${index}`,
    install: () => {
      events.push(`way ${index}`)
      if (!isGood) throw new Error('no network\nand more about it')
      has = true
    },
  }))
  const find = () => findBrowser({ here: () => (has ? {} : undefined), ways, say: (line) => events.push(line) })
  return { events, find }
}

const need = 'The browser tests need Chromium and this machine has none'

it('says what it installs and why before it does', () => {
  const { events, find } = machine(true)
  expect(find()).toEqual({})
  expect(events).toEqual([`${need}: by way 0 …`, 'way 0'])
})

it('says why a way failed before it tries the next', () => {
  const { events, find } = machine(false, true, true)
  expect(find()).toEqual({})
  expect(events).toEqual([`${need}: by way 0 …`, 'way 0', 'That failed: no network', `${need}: by way 1 …`, 'way 1'])
})

it('says what to do where no way leads to a browser', () => {
  expect(machine(false, false).find).toThrow('install Chromium or Chrome, then run the tests again')
})

it('says and installs nothing where there is a browser', () => {
  const events: string[] = []
  const way = { what: 'never', install: () => events.push('installed') }
  expect(findBrowser({ here: () => ({}), ways: [way], say: (line) => events.push(line) })).toEqual({})
  expect(events).toEqual([])
})
