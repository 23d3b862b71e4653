import { useEffect, useId, useState } from 'react'
import type { Group } from '#contract/group.ts'
import { loadLater } from '../../load-later.ts'
import { useLanguage } from '../../texts/language.ts'
import type { Texts } from '../../texts/texts.ts'
import type { Zone } from '../../time/zone.ts'
import { afterPaint } from '../../ui/after-paint.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Line } from '../../ui/line.tsx'
import { loadAfterPaint } from '../../ui/load-after-paint.tsx'
import { LostPart } from '../../ui/lost-part.tsx'
import { showControls } from '../../ui/show-controls.ts'
import { Verbatim } from '../../ui/verbatim.tsx'

const GroupFacts = loadAfterPaint(async () => (await loadLater()).GroupFacts, null, LostPart)

/** Chrome from 114, Firefox from 125, Safari from 17; in those before, the facts unfold below the badge. */
const hasPopovers = typeof HTMLElement !== 'undefined' && 'popover' in HTMLElement.prototype

/** More groups than this are folded. */
export const shownAtFirst = 12

/** The contact's groups as badges; each opens what BSG knows about it. */
export function GroupBadges({ groups, zone, className }: { groups: Group[]; zone: Zone; className: string }) {
  const texts = useLanguage().texts.groups
  const [showsAll, setShowsAll] = useState(false)
  const popoverId = useId()

  // Modules are outside of React: what a badge opens is here before somebody opens it.
  useEffect(() => afterPaint(() => GroupFacts.load()), [])

  if (groups.length === 0) {
    return (
      <Line id="groups" heading={texts.heading} className={className}>
        <p className="text-muted">{texts.none}</p>
      </Line>
    )
  }
  const shown = showsAll ? groups : groups.slice(0, shownAtFirst)
  return (
    <Card
      id="groups"
      heading={texts.heading}
      aside={groups.length > 1 && texts.count(groups.length)}
      className={className}
    >
      <ul className="flex flex-wrap gap-2">
        {shown.map((group, index) => (
          // BSG may send a group twice or without an ID; groups never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className="max-w-full">
            <GroupBadge group={group} zone={zone} texts={texts} popoverId={`${popoverId}-${index}`} />
          </li>
        ))}
      </ul>
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

type GroupBadgeProps = { group: Group; zone: Zone; texts: Texts['groups']; popoverId: string }

function GroupBadge({ group, zone, texts, popoverId }: GroupBadgeProps) {
  // A hundred closed popovers would cost more than everything else on the page.
  const [isOpen, setIsOpen] = useState(false)
  const opens = hasPopovers
    ? { popoverTarget: popoverId }
    : { 'aria-expanded': isOpen, onClick: () => setIsOpen(!isOpen) }
  const facts = <GroupFacts group={group} zone={zone} texts={texts} />
  return (
    <>
      <button type="button" {...opens} className="max-w-full cursor-pointer rounded-pill text-left">
        <Badge tone={group.isDefault ? 'info' : 'neutral'}>
          {named(group, texts, 'line-clamp-2 min-w-0')}
          {group.isDefault && <span className="font-semibold">{`· ${texts.default}`}</span>}
        </Badge>
      </button>
      {hasPopovers ? (
        <div
          id={popoverId}
          popover="auto"
          onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
          className="group-facts"
        >
          {isOpen && facts}
        </div>
      ) : (
        isOpen && <div className="group-facts">{facts}</div>
      )}
    </>
  )
}

/** A group's name, or what it is called here without one. */
export function named(group: Group, texts: Texts['groups'], className = '') {
  if (group.name !== '') return <Verbatim text={group.name} className={className} />
  return <bdi className={className}>{showControls(texts.unnamed(group.id ?? '?'))}</bdi>
}
