import type { Contact } from '#contract/contact.ts'
import { stringifyJson } from '#contract/json.ts'
import { Card } from '../ui/card.tsx'
import { Notice } from '../ui/notice.tsx'

/** What BSG sent beyond what this page knows: shown, not dropped, since new members may appear at any time. */
export function OtherData({ contact: { unknown, groups }, className }: { contact: Contact; className: string }) {
  const rows = [
    ...unknown.map(({ name, value }) => ({ name, json: stringifyJson(value) })),
    ...groups.flatMap((group) =>
      group.unknown.map(({ name, value }) => ({
        name: `${name} of group ${group.name || group.id}`,
        json: stringifyJson(value),
      })),
    ),
  ]
  if (rows.length === 0) return null
  const names = rows.map(({ name }) => name).join(', ')
  return (
    <Card heading="Other data" className={className}>
      <Notice>
        BSG sent {rows.length} {rows.length === 1 ? 'property' : 'properties'} this page does not know:{' '}
        <bdi>{names}</bdi>
      </Notice>
      <dl className="mt-3 divide-y divide-line">
        {rows.map(({ name, json }, index) => (
          // Names may come twice; rows never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={index} className="grid gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
            <dt className="text-muted">
              <bdi>{name}</bdi>
            </dt>
            <dd dir="auto" className="min-w-0 whitespace-pre-wrap font-mono text-small">
              {json}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
