import { type LanguageCode, languageCodes } from '#contract/languages.ts'
import { paintedMark, paintingId, paintingsId, pinnedMark, places, sessionMarks } from '#contract/page-marks.ts'
import { type Outline, outlineName, type Painting, type Paintings } from '#contract/painting.ts'
import { readData } from '#contract/ridden.ts'
import type { Session } from '#contract/session.ts'
import { paintOutline } from './painter.ts'

/** The HTML of one language. */
export type PageText = {
  /** The page of a contact with its outline, until `paintingEnd`. */
  start: string
  rest: string
  /** Every other page. */
  other: string
  /** What the page of a contact is painted with. */
  painting: Painting
  outline: Outline
}

/** Follows the last painting: only the last one is seen. */
export const paintingEnd = '</div>'

const block = new RegExp(`<script type="application/json" id="${paintingsId}">(.*?)</script>`, 's')

/** The place of one pinned field in an outline. */
const pinnedPlace = new RegExp(`<div ${pinnedMark}="".*?</div>`, 's')

type PageSettings = Pick<Session, 'mode' | 'signIn'> & Partial<Pick<Session, 'pinnedFields'>>

/**
 * Reads the built index.html.
 * @param session written into the page, so that its first outline is right
 */
export function readPageTexts(html: string, { pinnedFields = [], ...session }: PageSettings) {
  const paintings = readData<Paintings>(block.exec(html)?.[1] ?? '')
  if (!paintings) throw new Error('index.html was not built: it holds no paintings')
  const page = html.replace(block, '')
  const pinned = pinnedFields.length
  const marks = [
    `${sessionMarks.mode}="${session.mode}" ${sessionMarks.signIn}="${session.signIn}"`,
    ...(pinned > 0 ? [`${pinnedMark}="${pinned}"`] : []),
  ].join(' ')

  const textOf = (language: LanguageCode): PageText => {
    const painting = paintings[language]
    const { middle, ...drawn } = painting.outlines[outlineName(session)]
    const outline = { ...drawn, middle: middle.replace(pinnedPlace, (place) => place.repeat(pinned)) }
    const begin = (more: string) => page.replace('<html lang="en"', `<html lang="${language}" ${marks}${more}`)
    const withHead = (text: string) => text.replace(places.head, () => painting.head)
    const [start = '', rest = ''] = withHead(begin(` ${paintedMark}`)).split(places.painting)
    return {
      start: `${start}<div id="${paintingId}" inert><div>${paintOutline(outline)}</div>`,
      rest,
      other: withHead(begin('')).replace(places.painting, ''),
      painting,
      outline,
    }
  }
  const texts = byLanguage(textOf)
  return {
    of: (language: LanguageCode) => texts[language],
    each: <T>(make: (text: PageText) => T) => byLanguage((language) => make(texts[language])),
  }
}

export type PageTexts = ReturnType<typeof readPageTexts>

function byLanguage<T>(make: (language: LanguageCode) => T): Record<LanguageCode, T> {
  return Object.fromEntries(languageCodes.map((code) => [code, make(code)])) as Record<LanguageCode, T>
}
