import { drawingMarks, pillPlace } from '#contract/page-marks.ts'
import { apiPaths, contactIdOf, isPhone } from '#contract/paths.ts'
import { faceOf } from '../contacts/reach/hlr.ts'
import { plainPhone } from '../phone/plain-phone.ts'
import { wantedLanguage } from '../texts/choice.ts'
import { nextPaint } from '../ui/after-paint.ts'

declare global {
  interface Window {
    /** Resolves once the answer that was asked for early is on the screen, or will not be. */
    painted?: Promise<void>
  }
}

// Runs before the app: shows one of the outlines that the build has drawn with the app's own components, and in it the
// phone and the HLR status as soon as they arrive. The app replaces all of it.

/** The build's drawings in the agent's language. */
function drawing(mark: string): DocumentFragment | undefined {
  const template = document.querySelector<HTMLTemplateElement>(`template[lang=${wantedLanguage()}][${mark}]`)
  return template?.content
}

/** Whether a check is recent in every time zone: a stale `active` must not be painted as reachable. */
function isRecent(checkedAt: unknown): boolean {
  const age = Date.now() - Date.parse(`${String(checkedAt).replace(' ', 'T').slice(0, 19)}Z`)
  return age > -day && age < 6 * day
}

const day = 86_400_000

async function paint(id: number, response: Promise<Response>, place: Element): Promise<void> {
  const answer = await response
  // What is not as usual is for the app to read.
  const { data } = answer.ok ? await answer.clone().json() : {}
  if (data?.id !== id || !place.isConnected) return
  const heading = place.querySelector('h1')
  const phone = String(data.phone)
  if (heading && isPhone(phone)) heading.textContent = plainPhone(phone)
  if (typeof data.hlr_status !== 'string') return
  const face = faceOf({ status: data.hlr_status, checkedAt: data.hlr_last_check ?? null })
  if (face === 'active' && !isRecent(data.hlr_last_check)) return
  const pill = drawing(`${drawingMarks.pill}=${face}`)
  if (pill) place.querySelector(`[${pillPlace}]`)?.replaceWith(pill)
}

/** The texts of the agent's language, where they are no part of the app. */
function preloadTexts(): void {
  const link = drawing(drawingMarks.texts)
  if (link) document.head.append(link)
}

/** Shows the outline, and what is known of the contact as soon as it is. */
export function paintEarly(): void {
  preloadTexts()
  const id = contactIdOf(location.pathname)
  const outline = drawing(drawingMarks.outline)
  const root = document.getElementById('root')
  const early = id === undefined ? undefined : window.early?.[apiPaths.contact(id)]
  if (id === undefined || !outline || !root || !early || window.boot?.failed) return
  document.documentElement.lang = wantedLanguage()
  const place = document.createElement('div')
  // It looks like the page, but nothing in it works yet.
  place.inert = true
  place.append(outline)
  root.prepend(place)
  window.painted = paint(id, early.response, place)
    .catch(() => {})
    .then(nextPaint)
}
