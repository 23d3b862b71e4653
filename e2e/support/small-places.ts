import type { Page } from 'playwright/test'

/** Of a card on windows of 320 to 1152 px. */
const cardWidths = [
  288, 312, 328, 343, 358, 380, 398, 448, 508, 568, 592, 635, 672, 720, 752, 805, 864, 912, 976, 1064, 1104,
]

/** A phone's width, below which the channels may grow: they are last, and below what is in view. */
const phone = 430

/**
 * The places in the card of the verdict that are lower than what they hold, so that it moves the page when it comes:
 * "reach-sentence 328: 242 > 220", in pixels.
 */
export function smallPlaces(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ cardWidths, phone }) => {
      const card = document.querySelector<HTMLElement>('#reach')
      if (!card) throw new Error('No card')
      const places = ['reach-sentence', 'reach-lists', 'reach-rows'].flatMap((name) => {
        const place = card.querySelector<HTMLElement>(`.${name}`)
        return place ? [{ name, place }] : []
      })
      const found = cardWidths.flatMap((width) => {
        card.style.width = `${width}px`
        return places.flatMap(({ name, place }) => {
          const room = Number.parseFloat(getComputedStyle(place).minHeight)
          // A grid stretches what stands beside something higher.
          place.style.alignSelf = 'start'
          const { height } = place.getBoundingClientRect()
          place.style.alignSelf = ''
          const mayGrow = name === 'reach-rows' && width < phone
          return height > room && !mayGrow ? [`${name} ${width}: ${height} > ${room}`] : []
        })
      })
      card.style.width = ''
      return found
    },
    { cardWidths, phone },
  )
}
