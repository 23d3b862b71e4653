import type { Contact } from '#contract/contact.ts'
import type { FieldDefinition } from '#contract/field.ts'
import type { StopListRow } from '#contract/stop-list.ts'
import { type DeferredTexts, useDeferredTexts } from '../texts/deferred-texts.ts'
import { Card } from '../ui/card.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { FoldedText, isLong } from '../ui/folded-text.tsx'
import { Notice } from '../ui/notice.tsx'
import { showControls } from '../ui/show-controls.ts'
import { Verbatim } from '../ui/verbatim.tsx'
import {
  isNothingUnknown,
  propertyJson,
  type UnknownProperty,
  unknownDataIn,
  unknownDataReport,
} from './unknown-data.ts'

type OtherDataProps = {
  contact: Contact
  definitions: FieldDefinition[]
  stopLists: StopListRow[]
  requestId: string | undefined
  className: string
}

/** What BSG sent beyond what this page knows, with one quiet notice; nothing when there is nothing. */
export function OtherData({ contact, definitions, stopLists, requestId, className }: OtherDataProps) {
  const { other } = useDeferredTexts()
  const unknownData = unknownDataIn(contact, definitions, stopLists)
  if (isNothingUnknown(unknownData)) return null
  const rows = unknownData.properties.map((property) => ({
    name: propertyName(property, other),
    json: propertyJson(property),
  }))
  const sentences = [
    { say: other.properties, names: rows.map(({ name }) => name) },
    { say: other.statuses, names: unknownData.statuses },
    { say: other.types, names: unknownData.types.map(({ type, field }) => `${type} (${field.name || field.id})`) },
    { say: other.values, names: unknownData.values.map(({ name }) => name) },
  ].filter(({ names }) => names.length > 0)
  return (
    <Card id="other" heading={other.heading} className={className}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <Notice>
          {sentences.map(({ say, names }) => (
            <p key={names.join()}>
              <span>{say(names.length)}</span> <Verbatim text={names.join(', ')} />
            </p>
          ))}
        </Notice>
        <CopyButton what={other.details} text={unknownDataReport(unknownData, contact.id, requestId, Date.now())} />
      </div>
      {rows.length > 0 && (
        <dl className="mt-3 divide-y divide-line">
          {rows.map(({ name, json }, index) => (
            // Names may come twice; rows never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <div key={index} className="grid items-baseline gap-x-6 py-1.5 sm:grid-cols-[minmax(8rem,14rem)_1fr]">
              <dt className="text-muted">
                <Verbatim text={name} />
              </dt>
              <dd dir="auto" translate="no" className="min-w-0 whitespace-pre-wrap font-mono text-small">
                {isLong(json) ? <FoldedText>{showControls(json)}</FoldedText> : showControls(json)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  )
}

function propertyName({ name, owner }: UnknownProperty, other: DeferredTexts['other']): string {
  if (owner.kind === 'group') return other.ofGroup(name, owner.name || String(owner.id))
  return owner.kind === 'stop list' ? other.ofStopList(name) : name
}
