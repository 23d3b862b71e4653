import { setTimeout as sleep } from 'node:timers/promises'
import { apiPaths } from '#contract/paths.ts'
import { blockId, type RiddenAnswer, readData } from '#contract/ridden.ts'
import { ApiError, type ApiErrorKind } from '../../src/web/api.ts'
import { pauseBefore } from '../../src/web/query-client.ts'
import { asNavigation, firstLoad } from '../support/first-load.ts'
import type { Answer, Browser } from './browser.ts'

/** Called whenever the page has to try again by itself. */
export type OnRetry = (why: ApiErrorKind) => void

/** Asks as the page does, which tries again what passes by itself. @throws ApiError that the agent sees */
async function askAsPage(browser: Browser, path: string, onRetry: OnRetry, body?: unknown): Promise<string> {
  for (let failures = 0; ; failures += 1) {
    const outcome = await browser.ask(path, body === undefined ? {} : { body }).then(read, () => lost())
    if (typeof outcome === 'string') return outcome
    const pause = pauseBefore(failures, outcome)
    if (pause === undefined) throw outcome
    onRetry(outcome.kind)
    await sleep(pause * 1000)
  }
}

const lost = () => new ApiError('unreachable', 'No answer, or half of one')

function read({ status, type, text, isWhole }: Answer & { isWhole: boolean }): string | ApiError {
  if (!isWhole) return lost()
  if (!/^application\/(?:problem\+)?json\b/.test(type)) return new ApiError('intermediary', `Status ${status}`)
  return status === 200 ? text : problemOf(text)
}

function problemOf(text: string): ApiError {
  const { code, detail, retryAfter } = JSON.parse(text) as { code: ApiErrorKind; detail: string; retryAfter?: number }
  return new ApiError(code, detail, retryAfter === undefined ? {} : { retryAfter })
}

/** Opens a contact by a link: its answer rides in the document; where it does not, the page asks for it. */
async function openLink(browser: Browser, id: number, onRetry: OnRetry): Promise<void> {
  const { status, text } = await browser.ask(`/contacts/${id}`, { headers: asNavigation })
  if (status !== 200 || !text.includes('/assets/first-view')) throw new Error(`document ${status}`)
  const [, block = ''] = text.split(`id="${blockId(apiPaths.contact(id))}">`)
  const ridden = readData<RiddenAnswer>(block.split('</script>')[0] ?? '')
  if (ridden?.status === 200) return
  if (ridden) {
    const problem = problemOf(ridden.text)
    const pause = pauseBefore(0, problem)
    if (pause === undefined) throw problem
    onRetry(problem.kind)
    await sleep(pause * 1000)
  }
  await askAsPage(browser, apiPaths.contact(id), onRetry)
}

/** Opens a contact in the app, which asks for its stop lists too. @returns its phone */
async function openInApp(browser: Browser, id: number, onRetry: OnRetry): Promise<string> {
  const { data } = JSON.parse(await askAsPage(browser, apiPaths.contact(id), onRetry)) as { data: { phone: number } }
  const phone = String(data.phone)
  await askAsPage(browser, apiPaths.stopListSearch, onRetry, { phone })
  return phone
}

export async function loadAll(browser: Browser, id: number): Promise<void> {
  const failures = await firstLoad(browser.get, `/contacts/${id}`)
  if (failures.length > 0) throw new Error(failures.join(', '))
}

/** One lookup of an agent, of the kind whose turn it is. */
export async function lookUp(browser: Browser, turn: number, id: number, onRetry: OnRetry): Promise<void> {
  const kind = turn % 10
  if (kind === 0) await loadAll(browser, id)
  else if (kind < 4) await openLink(browser, id, onRetry)
  else if (kind === 4) await askAsPage(browser, apiPaths.session, onRetry)
  else {
    const phone = await openInApp(browser, id, onRetry)
    if (kind > 7) await askAsPage(browser, apiPaths.contactSearch, onRetry, { phone })
  }
}
