import { useId, useState } from 'react'
import type { Group } from '#contract/contact.ts'
import { useLanguage } from '../texts/language.ts'
import type { Texts } from '../texts/texts.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Timestamp } from './timestamp.tsx'
import type { Zone } from './zone.ts'

/** Chrome from 114, Firefox from 125, Safari from 17; in those before, the facts unfold below the badge. */
const hasPopovers = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype

/** More groups than this are folded. */
const shownAtFirst = 12

/** The contact's groups as badges; each opens what BSG knows about it. */
export function GroupBadges({ groups, zone }: { groups: Group[]; zone: Zone }) {
  const texts = useLanguage().texts.groups
  const [showsAll, setShowsAll] = useState(false)
  const popoverId = useId()
  const shown = showsAll ? groups : groups.slice(0, shownAtFirst)
  return (
    <Card id="groups" heading={texts.heading} aside={groups.length > 1 && texts.count(groups.length)}>
      {groups.length === 0 && <p className="text-muted">{texts.none}</p>}
      {groups.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {shown.map((group, index) => (
            // BSG may send a group twice or without an ID; groups never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index} className="max-w-full">
              <GroupBadge group={group} zone={zone} texts={texts} popoverId={`${popoverId}-${index}`} />
            </li>
          ))}
        </ul>
      )}
      {groups.length > shownAtFirst && (
        <div className="mt-3">
          <Button aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? texts.showFirst(shownAtFirst) : texts.showAll(groups.length)}
          </Button>
        </div>
      )}
    </Card>
  )
}

const factsClasses = 'max-w-sm rounded-card border border-line bg-surface p-4 text-ink text-small shadow-lg'

type GroupBadgeProps = { group: Group; zone: Zone; texts: Texts['groups']; popoverId: string }

function GroupBadge({ group, zone, texts, popoverId }: GroupBadgeProps) {
  // A hundred closed popovers would cost more than everything else on the page.
  const [isOpen, setIsOpen] = useState(false)
  const name = group.name || texts.unnamed(group.id ?? '?')
  const opens = hasPopovers
    ? { popoverTarget: popoverId }
    : { 'aria-expanded': isOpen, onClick: () => setIsOpen(!isOpen) }
  const facts = <GroupFacts group={group} name={name} zone={zone} texts={texts} />
  return (
    <>
      <button type="button" {...opens} className="max-w-full cursor-pointer rounded-pill text-left">
        <Badge tone={group.isDefault ? 'info' : 'neutral'}>
          <bdi className="min-w-0">{name}</bdi>
          {group.isDefault && <span className="font-semibold">· {texts.default}</span>}
        </Badge>
      </button>
      {hasPopovers ? (
        <div
          id={popoverId}
          popover="auto"
          onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
          // In the middle of the window where the browser cannot place it at the badge.
          className={`m-auto supports-[position-area:bottom]:my-1 supports-[position-area:bottom]:mr-2 supports-[position-area:bottom]:ml-0 [position-area:bottom_span-right] [position-try-fallbacks:flip-inline,flip-block] ${factsClasses}`}
        >
          {isOpen && facts}
        </div>
      ) : (
        isOpen && <div className={`mt-1 ${factsClasses}`}>{facts}</div>
      )}
    </>
  )
}

type GroupFactsProps = { group: Group; name: string; zone: Zone; texts: Texts['groups'] }

function GroupFacts({ group, name, zone, texts }: GroupFactsProps) {
  return (
    <>
      <p className="font-semibold" dir="auto">
        {name}
      </p>
      <p className="mt-1" dir="auto">
        {group.description ?? texts.noDescription}
      </p>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {group.createdAt !== null && (
          <>
            <dt className="text-muted">{texts.created}</dt>
            <dd>
              <Timestamp text={group.createdAt} zone={zone} />
            </dd>
          </>
        )}
        <dt className="text-muted">{texts.id}</dt>
        <dd>{group.id ?? texts.noId}</dd>
      </dl>
    </>
  )
}
