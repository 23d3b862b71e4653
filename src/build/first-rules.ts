import { type Selector, transform } from 'lightningcss'

/**
 * The rules of a style sheet that this markup needs, minified, so that a page can carry them: all but those whose
 * selectors all ask for an element, a class or a pseudo-element that the markup does not have.
 */
export function firstRules(css: string, markup: string): string {
  const known = new Set(markup.match(/(?<=<)[a-z]\w*|(?<=\sclass="[^"]*)[^\s"]+(?=[^"]*")/g))
  for (const everywhere of ['html', 'body', 'before', 'after', 'backdrop']) known.add(everywhere)
  const { code } = transform({
    filename: 'first.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      Rule: {
        // Nobody prints an outline.
        media: ({ value }) =>
          value.query.mediaQueries.every(({ mediaType }) => mediaType === 'print') ? [] : undefined,
        style(rule) {
          const isNeeded = rule.value.selectors.some((selector) => namesOf(selector).every((name) => known.has(name)))
          return isNeeded ? undefined : []
        },
      },
    },
  })
  return withoutUnusedProperties(code.toString())
}

/** What an element must have for the selector to match it, or one around it. */
function namesOf(selector: Selector): string[] {
  return selector.flatMap((part) => {
    if (part.type === 'class' || part.type === 'type') return part.name ?? []
    return part.type === 'pseudo-element' ? (part.kind ?? []) : []
  })
}

/** Tailwind registers a property for each of its utilities in the whole style sheet. */
function withoutUnusedProperties(css: string): string {
  const registration = /@property (--[\w-]+)\{[^}]*\}/g
  const rules = css.replace(registration, '')
  return css.replace(registration, (text, name) => (rules.includes(`var(${name}`) ? text : ''))
}
