/** What comes back for a path. @throws when nothing comes */
export type Get = (path: string, headers?: Record<string, string>) => Promise<{ status: number; text: string }>

/** As a browser asks for a page that a person opens. */
export const asNavigation = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' }

const assetNames = /\/assets\/[\w.-]+\.\w+/g

/**
 * Loads a page as a browser does that has nothing of it: the document, all that it names, and the part of the app that
 * comes after the first view.
 * @returns what could not be had
 */
export async function firstLoad(get: Get, path: string): Promise<string[]> {
  const failures: string[] = []
  async function ask(path: string, headers?: Record<string, string>): Promise<string> {
    const { status, text } = await get(path, headers).catch((error: Error) => ({ status: error.message, text: '' }))
    if (status !== 200) failures.push(`${status} ${path}`)
    return text
  }
  const page = await ask(path, asNavigation)
  const named = [...new Set(page.match(assetNames))]
  if (!named.some((name) => name.startsWith('/assets/first-view'))) failures.push(`no app in ${path}`)
  const texts = await Promise.all(named.map((name) => ask(name)))
  const later = new Set(texts.flatMap((text) => text.match(/(?<=\.)\/later-[\w-]+\.js/g) ?? []))
  if (failures.length === 0 && later.size !== 1) failures.push(`no later part in ${path}`)
  await Promise.all([...later].map((name) => ask(`/assets${name}`)))
  return failures
}
