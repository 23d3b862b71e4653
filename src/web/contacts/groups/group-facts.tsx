import { useQuery } from '@tanstack/react-query'
import type { Group } from '#contract/group.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import type { Texts } from '../../texts/texts.ts'
import { Timestamp } from '../../time/timestamp.tsx'
import type { Zone } from '../../time/zone.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { named } from './group-badges.tsx'
import { groupQuery } from './group-query.ts'
import { GroupSize } from './group-size.tsx'

type GroupFactsProps = { group: Group; zone: Zone; texts: Texts['groups'] }

/**
 * What BSG knows about a group, for who opens its badge. It is asked for then; until it comes, what the contact's answer
 * says of the group stands here, without its counts, which are wrong there.
 */
export function GroupFacts({ group, zone, texts }: GroupFactsProps) {
  const facts = useDeferredTexts().groups
  const whole = useQuery(groupQuery(group.id))
  const description = group.description ?? whole.data?.description ?? null
  return (
    <>
      <p className="font-semibold" dir="auto">
        {named(group, texts)}
      </p>
      <dl className="mt-2 grid grid-cols-[7.5rem_1fr] gap-x-3 gap-y-1">
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
      <GroupSize whole={whole}>
        <p className="mt-2 min-h-4.5" dir="auto">
          {description !== null && <Verbatim key="text" text={description} />}
          {description === null && !whole.isLoading && <span key="none">{facts.noDescription}</span>}
        </p>
      </GroupSize>
    </>
  )
}
