import type { Group } from '#contract/group.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import type { Texts } from '../../texts/texts.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { named } from './group-badges.tsx'

type GroupFactsProps = { group: Group; zone: Zone; texts: Texts['groups'] }

/** What BSG knows about a group, for who opens its badge. */
export function GroupFacts({ group, zone, texts }: GroupFactsProps) {
  const facts = useDeferredTexts().groups
  return (
    <>
      <p className="font-semibold" dir="auto">
        {named(group, texts)}
      </p>
      <p className="mt-1" dir="auto">
        {group.description === null ? <span>{facts.noDescription}</span> : <Verbatim text={group.description} />}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {group.createdAt !== null && (
          <>
            <dt className="text-muted">{facts.created}</dt>
            <dd>
              <Timestamp text={group.createdAt} zone={zone} />
            </dd>
          </>
        )}
        <dt className="text-muted">{facts.id}</dt>
        <dd>{group.id === null ? facts.noId : <Verbatim text={group.id} />}</dd>
      </dl>
    </>
  )
}
