import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPartImport } from './import-part.ts'

/** Loads modules as Firefox does: an address that failed once fails for good. */
function firefox(answers: (address: string) => unknown) {
  const asked: string[] = []
  const kept = new Map<string, Promise<unknown>>()
  const importModule = (address: string) => {
    if (!kept.has(address)) {
      asked.push(address)
      kept.set(
        address,
        Promise.resolve().then(() => answers(address)),
      )
    }
    return kept.get(address) ?? Promise.reject()
  }
  return { asked, importModule }
}

function fail(): never {
  throw new TypeError('error loading dynamically imported module')
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('asks for a part once, whoever wants it', async () => {
  const { asked, importModule } = firefox((address) => ({ address }))
  const importPart = createPartImport(importModule)
  const [one, other] = await Promise.all([importPart('./a.js'), importPart('./a.js')])
  expect(one).toBe(other)
  expect(await importPart('./a.js')).toBe(one)
  expect(asked).toEqual(['./a.js'])
})

it('asks again at once, under another address, and everybody gets that one copy', async () => {
  const { asked, importModule } = firefox((address) => (address === './a.js' ? fail() : { address }))
  const importPart = createPartImport(importModule)
  const both = await Promise.all([importPart('./a.js'), importPart('./a.js')])
  expect(both[0]).toBe(both[1])
  expect(await importPart('./a.js')).toBe(both[0])
  expect(asked).toEqual(['./a.js', './a.js?try=2'])
})

it('asks under a new address each time that somebody wants it, until it is here', async () => {
  let isDown = true
  const { asked, importModule } = firefox((address) => (isDown ? fail() : { address }))
  const importPart = createPartImport(importModule)
  await expect(importPart('./a.js')).rejects.toThrow('error loading')
  isDown = false
  expect(await importPart('./a.js')).toEqual({ address: './a.js?try=3' })
  expect(await importPart('./b.js')).toEqual({ address: './b.js' })
  expect(asked).toEqual(['./a.js', './a.js?try=2', './a.js?try=3', './b.js'])
})

it('does not wait for ever for a file that never comes', async () => {
  const { importModule } = firefox((address) => (address === './a.js' ? new Promise(() => {}) : { address }))
  const part = createPartImport(importModule, 1000)('./a.js')
  await vi.advanceTimersByTimeAsync(1000)
  expect(await part).toEqual({ address: './a.js?try=2' })
})

it('tells once that a part is lost, when both tries have failed', async () => {
  const { importModule } = firefox((address) => (address.startsWith('./a.js') ? fail() : { address }))
  const onLost = vi.fn()
  const importPart = createPartImport(importModule, 1000, onLost)
  await expect(Promise.all([importPart('./a.js'), importPart('./a.js'), importPart('./b.js')])).rejects.toThrow()
  expect(onLost.mock.calls).toEqual([['./a.js']])
})
