import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import type { HlrFace } from '#contract/hlr.ts'
import { type LanguageCode, languageCodes } from '#contract/languages.ts'
import { pillMark, pinnedMark, sessionMarks } from '#contract/page-marks.ts'
import { type Outline, outlineName, type Painting } from '#contract/painting.ts'
import type { Session } from '#contract/session.ts'
import { hlrFaces } from '../contacts/reach/hlr-faces.ts'
import { HlrPill } from '../contacts/reach/hlr-pill.tsx'
import { PhoneHeading } from '../contacts/who/phone-heading.tsx'
import { createQueryClient } from '../query-client.ts'
import { Router } from '../router.tsx'
import { loadLanguage, setLanguage } from '../texts/language.ts'

// Not in `drawAll`: the runner that the build loads this file by imports nothing afterwards.
const languages = await Promise.all(languageCodes.map((code) => loadLanguage(code)))
const modes: Session['mode'][] = ['sandbox', 'test', 'live']
const signIns: Session['signIn'][] = ['none', 'required']
/** Stands for a contact's ID and for its phone in what is drawn, and nowhere else. */
const number = 9007199254740991

/** Draws, when the page is built, all that the server paints it with. Runs in Node. */
export function drawAll(): Record<LanguageCode, Omit<Painting, 'head'>> {
  const drawn = languages.map((language) => {
    setLanguage(language)
    const sessions = modes.flatMap((mode) => signIns.map((signIn) => ({ mode, signIn })))
    const faces = Object.keys(hlrFaces) as HlrFace[]
    const painting = {
      outlines: Object.fromEntries(sessions.map((session) => [outlineName(session), outlineOf(session)])),
      phone: cut(draw(<PhoneHeading phone={String(number)} />), `+${number}`),
      pills: Object.fromEntries(faces.map((face) => [face, draw(<HlrPill face={face} />)])),
    }
    return [language.code, painting]
  })
  return Object.fromEntries(drawn)
}

/** A contact's page while it loads, as the app itself draws it. */
function outlineOf({ mode, signIn }: Pick<Session, 'mode' | 'signIn'>): Outline {
  // All that the page asks of the document while it draws itself.
  const attributes: Partial<Record<string, string>> = {
    [sessionMarks.mode]: mode,
    [sessionMarks.signIn]: signIn,
    // One place, which the server draws as often as it needs.
    [pinnedMark]: '1',
  }
  const documentElement = { getAttribute: (name: string) => attributes[name] ?? null }
  Object.assign(globalThis, { document: { documentElement } })
  const page = (
    <StaticRouter location={`/contacts/${number}`}>
      <Router />
    </StaticRouter>
  )
  const parts = new RegExp(`^(.*<h1[^>]*>)(.*)(</h1>.*)(<span ${pillMark}="".*?</span>)(.*)$`, 's').exec(draw(page))
  if (!parts) throw new Error('The outline has no heading or no place for the HLR pill')
  const [, start = '', heading = '', middle = '', pill = '', end = ''] = parts
  // Nobody knows yet whose page it is.
  return { start, heading: heading.replace(String(number), ''), middle, pill, end }
}

function draw(node: ReactNode): string {
  const markup = renderToStaticMarkup(<QueryClientProvider client={createQueryClient()}>{node}</QueryClientProvider>)
  // React adds hints for the document's head, which this is not.
  return markup.replace(/^(?:<link[^>]*>)+/, '')
}

function cut(markup: string, text: string): [string, string] {
  const [before, after, ...more] = markup.split(text)
  if (before === undefined || after === undefined || more.length > 0) throw new Error(`Not once in ${markup}: ${text}`)
  return [before, after]
}
