import { Link } from 'react-router'
import { scenarios } from '#contract/scenarios.ts'
import { useLanguage } from '../texts/language.ts'
import { Card } from '../ui/card.tsx'

/** The sandbox's contacts, one for each thing that can be seen on the page. */
export function SampleContacts() {
  const { home } = useLanguage().texts
  const groups = [...new Set(scenarios.map(({ group }) => group))]
  return (
    <div className="mt-8 grid gap-4">
      <h2 className="sr-only">{home.samples}</h2>
      {groups.map((group) => (
        <Card key={group} heading={group}>
          <ul className="grid gap-x-6 sm:grid-cols-2">
            {scenarios
              .filter((scenario) => scenario.group === group)
              .map(({ id, shows }) => (
                <li key={id}>
                  <Link to={`/contacts/${id}`} className="flex gap-3 rounded-control py-1 hover:bg-sunken">
                    <span className="w-24 shrink-0 text-accent tabular-nums underline">{id}</span>
                    <span>{shows}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </Card>
      ))}
    </div>
  )
}
