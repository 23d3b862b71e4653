import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { Card } from '../ui/card.tsx'
import { ContactLink } from './contact-link.tsx'

type Samples = typeof import('./samples.ts')
type Sample = Samples['scenarios'][number]

const people = 'People'

/** Lists the sandbox's contacts: some people first, and folded, one contact for each thing that can be seen. */
export function createSampleContacts({ scenarios, translated }: Samples) {
  return function SampleContacts() {
    const { code } = useLanguage()
    const { home } = useDeferredTexts()
    const texts = code === 'en' ? undefined : translated[code]
    const groups = [...new Set(scenarios.map(({ group }) => group))]
    const nameOf = (group: Sample['group']) => texts?.groups[group] ?? group
    const ofGroup = (group: Sample['group']) =>
      scenarios
        .filter((scenario) => scenario.group === group)
        .map(({ id, shows }) => ({ id, shows: texts?.contacts[id] ?? shows }))
    return (
      <div className="mt-8 grid gap-6">
        <h2 className="sr-only">{home.samples}</h2>
        <ul aria-label={nameOf(people)} className="mx-auto grid w-full max-w-4xl gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {ofGroup(people).map(({ id, shows }) => (
            <li key={id}>
              <Person id={id} shows={shows} />
            </li>
          ))}
        </ul>
        <details className="group">
          <summary className="mx-auto w-fit rounded-control p-2 text-muted">
            {home.scenarios(scenarios.length - ofGroup(people).length)}
          </summary>
          <div className="mt-4 grid gap-4">
            {groups
              .filter((group) => group !== people)
              .map((group) => (
                <Card key={group} heading={nameOf(group)}>
                  <ul className="grid gap-x-6 sm:grid-cols-2">
                    {ofGroup(group).map(({ id, shows }) => (
                      <li key={id}>
                        <ContactLink id={id}>
                          <span>{shows}</span>
                        </ContactLink>
                      </li>
                    ))}
                  </ul>
                </Card>
              ))}
          </div>
        </details>
      </div>
    )
  }
}

/** @param shows whom, and behind a colon what of them */
function Person({ id, shows }: { id: number; shows: string }) {
  const [whom, what] = shows.split(': ')
  return (
    <ContactLink id={id} isCard>
      <span className="block font-semibold">{whom}</span>
      <span className="block text-muted">{what}</span>
    </ContactLink>
  )
}
