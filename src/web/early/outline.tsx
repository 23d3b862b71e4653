import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router'
import { languageCodes } from '#contract/languages.ts'
import { type drawingMarks, outlineName, sessionMarks } from '#contract/page-marks.ts'
import type { Session } from '#contract/session.ts'
import type { HlrFace } from '../contacts/reach/hlr.ts'
import { hlrFaces } from '../contacts/reach/hlr-faces.ts'
import { HlrPill } from '../contacts/reach/hlr-pill.tsx'
import { createQueryClient } from '../query-client.ts'
import { Router } from '../router.tsx'
import { loadLanguage, setLanguage } from '../texts/language.ts'

/** A drawing that `paint.ts` finds by its language, its name and its value. */
type Drawing = { language: string; name: keyof typeof drawingMarks; value: string; markup: string }

// Not in `drawAll`: the runner that the build loads this file by imports nothing afterwards.
const languages = await Promise.all(languageCodes.map((code) => loadLanguage(code)))
const modes: Session['mode'][] = ['sandbox', 'test', 'live']
const signIns: Session['signIn'][] = ['none', 'required']

/** Draws, when the page is built, all that it may show before the app is there. Runs in Node. */
export function drawAll(): Drawing[] {
  return languages.flatMap((language) => {
    setLanguage(language)
    const draw = (name: Drawing['name'], value: string, node: ReactNode) => ({
      language: language.code,
      name,
      value,
      // React adds hints for the document's head, which this is not.
      markup: renderToStaticMarkup(node).replace(/^(?:<link[^>]*>)+/, ''),
    })
    const outlines = modes.flatMap((mode) =>
      signIns.map((signIn) => draw('outline', outlineName({ mode, signIn }), outlineOf(mode, signIn))),
    )
    const faces = Object.keys(hlrFaces) as HlrFace[]
    return [...outlines, ...faces.map((face) => draw('pill', face, <HlrPill face={face} />))]
  })
}

/** A contact's page while it loads, as the app itself draws it. Of which contact, nobody knows yet. */
function outlineOf(mode: Session['mode'], signIn: Session['signIn']): ReactNode {
  // All that the page asks of the document while it draws itself.
  const attributes: Partial<Record<string, string>> = { [sessionMarks.mode]: mode, [sessionMarks.signIn]: signIn }
  const documentElement = { getAttribute: (name: string) => attributes[name] ?? null }
  Object.assign(globalThis, { document: { documentElement } })
  return (
    <QueryClientProvider client={createQueryClient()}>
      <StaticRouter location="/contacts/1">
        <Router />
      </StaticRouter>
    </QueryClientProvider>
  )
}
