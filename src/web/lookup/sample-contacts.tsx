import { useDeferredTexts } from '../texts/deferred-texts.ts'
import { useLanguage } from '../texts/language.ts'
import { Card } from '../ui/card.tsx'
import { ContactLink } from './contact-link.tsx'

type Samples = typeof import('./samples.ts')

/** Lists the sandbox's contacts, one for each thing that can be seen on the page. */
export function createSampleContacts({ scenarios, translated }: Samples) {
  return function SampleContacts() {
    const { code } = useLanguage()
    const { home } = useDeferredTexts()
    const texts = code === 'en' ? undefined : translated[code]
    const groups = [...new Set(scenarios.map(({ group }) => group))]
    return (
      <div className="mt-8 grid gap-4">
        <h2 className="sr-only">{home.samples}</h2>
        {groups.map((group) => (
          <Card key={group} heading={texts?.groups[group] ?? group}>
            <ul className="grid gap-x-6 sm:grid-cols-2">
              {scenarios
                .filter((scenario) => scenario.group === group)
                .map(({ id, shows }) => (
                  <li key={id}>
                    <ContactLink id={id}>
                      <span>{texts?.contacts[id] ?? shows}</span>
                    </ContactLink>
                  </li>
                ))}
            </ul>
          </Card>
        ))}
      </div>
    )
  }
}
