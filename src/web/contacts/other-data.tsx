import { type LaterTexts, useLaterTexts } from '../texts/later.ts'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Notice } from '../ui/notice.tsx'
import { type Drift, driftDetails, isEmptyDrift, propertyJson, type UnknownProperty } from './drift.ts'

type OtherDataProps = {
  drift: Drift
  contactId: number
  requestId: string | undefined
  className: string
}

/** What BSG sent beyond what this page knows, with one quiet notice; nothing when there is nothing. */
export function OtherData({ drift, contactId, requestId, className }: OtherDataProps) {
  const { other } = useLaterTexts()
  if (isEmptyDrift(drift)) return null
  const rows = drift.properties.map((property) => ({
    name: propertyName(property, other),
    json: propertyJson(property),
  }))
  const sentences = [
    { say: other.properties, names: rows.map(({ name }) => name) },
    { say: other.statuses, names: drift.statuses },
    { say: other.types, names: drift.types.map(({ type, field }) => `${type} (${field.name || field.id})`) },
    { say: other.values, names: drift.values.map(({ name }) => name) },
  ].filter(({ names }) => names.length > 0)
  return (
    <Card id="other" heading={other.heading} className={className}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <Notice>
          {sentences.map(({ say, names }) => (
            <p key={names.join()}>
              {say(names.length)} <bdi>{names.join(', ')}</bdi>
            </p>
          ))}
        </Notice>
        <CopyButton what={other.details} text={driftDetails(drift, contactId, requestId, Date.now())} />
      </div>
      {rows.length > 0 && (
        <dl className="mt-3 divide-y divide-line">
          {rows.map(({ name, json }, index) => (
            // Names may come twice; rows never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className="grid items-baseline gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
              <dt className="text-muted">
                <bdi>{name}</bdi>
              </dt>
              <dd dir="auto" className="min-w-0 whitespace-pre-wrap font-mono text-small">
                {json}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}

function propertyName({ name, owner }: UnknownProperty, other: LaterTexts['other']): string {
  if (owner.kind === 'group') return other.ofGroup(name, owner.name || String(owner.id))
  return owner.kind === 'stop list' ? other.ofStopList(name) : name
}
