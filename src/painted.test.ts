import { QueryClientProvider } from '@tanstack/react-query'
import fc from 'fast-check'
import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { contactAnswerSchema } from '#contract/contact.ts'
import { parseJson } from '#contract/json.ts'
import { languageCodes } from '#contract/languages.ts'
import { paintingsId, pinnedMark } from '#contract/page-marks.ts'
import { outlineName } from '#contract/painting.ts'
import { writeData } from '#contract/ridden.ts'
import { scenarios } from '#contract/scenarios.ts'
import { maskPhones } from './server/masking/mask-phones.ts'
import { readPageTexts } from './server/page/page-texts.ts'
import { createPaint } from './server/page/painter.ts'
import { castContactText } from './server/sandbox/cast.ts'
import { crowdContact, crowdSize, firstCrowdId } from './server/sandbox/crowd.ts'
import { createAgo } from './server/sandbox/scene.ts'
import { contactQuery } from './web/contacts/contact-query.ts'
import { drawAll } from './web/early/outline.tsx'
import { createQueryClient } from './web/query-client.ts'
import { Router } from './web/router.tsx'
import { sessionQuery } from './web/session-query.ts'
import { loadLanguage, setLanguage } from './web/texts/language.ts'

const session = { mode: 'sandbox', signIn: 'none' } as const
const paintings = drawAll()
const day = 86_400_000
const now = Date.parse('2026-03-01T10:00:00Z')
const scenarioIds = scenarios.map(({ id }) => id).filter((id) => castContactText(id, createAgo(now)) !== undefined)
const crowdIds = Array.from({ length: crowdSize }, (_, at) => firstCrowdId + at)

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { location: { origin: 'https://desk.example' } })
})

afterEach(() => void vi.useRealTimers())

function answerOf(id: number): string {
  const contact = castContactText(id, createAgo(now)) ?? JSON.stringify(crowdContact(id, createAgo(now)))
  return `{"data":${contact}}`
}

/** What the app itself draws, once it has the contact and the session. */
function drawnByApp(id: number, text: string, timeZone: string, phonesMasked: boolean): string | undefined {
  const { data: answer } = contactAnswerSchema(id).safeParse(parseJson(text))
  if (!answer) return undefined
  const client = createQueryClient()
  client.setQueryData(contactQuery(id).queryKey, { contact: answer.data, json: text, requestId: '1', looks: 0 })
  const known = {
    ...session,
    timeZone,
    timeZoneAssumed: false,
    homeCountries: [],
    nameFields: [],
    pinnedFields: [],
    cabinetUrl: '',
    phonesMasked,
    user: null,
  }
  client.setQueryData(sessionQuery.queryKey, known)
  const page = h(StaticRouter, { location: `/contacts/${id}` }, h(Router))
  return renderToStaticMarkup(h(QueryClientProvider, { client }, page))
}

const headingOf = (markup: string) => /<h1[^>]*>(.*?)<\/h1>/s.exec(markup)?.[1]
const pillOf = (markup: string) =>
  /<span class="inline-flex[^"]*text-section[^"]*">.*?<\/svg><span>[^<]*<\/span><\/span>/s.exec(markup)?.[0]

it.each(languageCodes)('whatever is painted is what the app draws, in %s', async (code) => {
  setLanguage(await loadLanguage(code))
  const painting = { ...paintings[code], head: '' }
  const outline = painting.outlines[outlineName(session)]
  const page = { start: '', rest: '', other: '', painting, outline }

  /** Whether the server paints it at all. */
  function isPaintedAsDrawn(id: number, later: number, timeZone: string, isMasked: boolean): boolean {
    vi.setSystemTime(now + later)
    const text = isMasked ? maskPhones(answerOf(id)) : answerOf(id)
    const answer = { status: 200, type: 'application/json', requestId: '1', text }
    const markup = createPaint(timeZone, Date.now)(page, id, answer)
    const drawn = drawnByApp(id, text, timeZone, isMasked)
    if (markup === undefined) return false
    expect([headingOf(markup), pillOf(markup)]).toEqual([headingOf(drawn ?? ''), pillOf(drawn ?? '')])
    expect(pillOf(markup)).toBeDefined()
    return true
  }

  for (const id of scenarioIds) isPaintedAsDrawn(id, 0, 'UTC', false)
  let painted = 0
  fc.assert(
    fc.property(
      fc.constantFrom(...scenarioIds, ...crowdIds),
      fc.integer({ min: -2 * day, max: 100 * day }),
      fc.constantFrom('UTC', 'Europe/Kyiv', 'America/New_York'),
      fc.boolean(),
      (id, later, timeZone, isMasked) => {
        if (isPaintedAsDrawn(id, later, timeZone, isMasked)) painted += 1
      },
    ),
    { numRuns: 100 },
  )
  // The server leaves little to the app.
  expect(painted).toBeGreaterThan(75)
})

it.each([0, 1, 3])('the outline has as many places for pinned fields as there are: %d', (count) => {
  const html = `<html lang="en"><body>${writeData(paintingsId, paintings)}</body></html>`
  const pinnedFields = Array.from({ length: count }, (_, place) => `field ${place}`)
  const { start } = readPageTexts(html, { ...session, pinnedFields }).of('uk')
  expect(start.split(` ${pinnedMark}=""`)).toHaveLength(count + 1)
  // The app has as many in its own.
  expect(start.includes(` ${pinnedMark}="${count}"`)).toBe(count > 0)
})
