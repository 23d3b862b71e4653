import { expect, it } from 'vitest'
import { firstLoad, type Get } from './first-load.ts'

const files: Record<string, string> = {
  '/contacts/1':
    '<script src="/assets/first-view-abcdefgh.js"></script><script>s="/assets/index-abcdefgh.css"</script>',
  '/assets/first-view-abcdefgh.js': 'importPart(`./later-abcdefgh.js`)',
  '/assets/index-abcdefgh.css': 'b{}',
  '/assets/later-abcdefgh.js': 'export{}',
}

const without =
  (missing: string): Get =>
  async (path) => {
    const text = path === missing ? undefined : files[path]
    return { status: text === undefined ? 404 : 200, text: text ?? 'Not found' }
  }

it('a first load that gets everything has no failures', async () => {
  expect(await firstLoad(without('/nothing'), '/contacts/1')).toEqual([])
})

it.each(Object.keys(files))('a first load without %s has one, which names it', async (path) => {
  expect((await firstLoad(without(path), '/contacts/1')).join()).toContain(`404 ${path}`)
})

it('a document of something else is a failure, as is a server that does not answer', async () => {
  const other: Get = async () => ({ status: 200, text: 'Welcome' })
  expect(await firstLoad(other, '/contacts/1')).toContain('no app in /contacts/1')
  expect((await firstLoad(() => Promise.reject(new Error('refused')), '/contacts/1')).join()).toContain('refused')
})
