import { type ReactNode, useEffect, useRef } from 'react'
import type { Message } from '#contract/message.ts'
import { messageStatusFacts } from '#contract/message-status.ts'
import { type WhyPerson, whyNot } from '#contract/why.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import type { Zone } from '../../time/zone.ts'
import { announce } from '../../ui/live-region.tsx'
import { Channel } from './channel.tsx'
import { channelName } from './channel-name.ts'
import { CopyableId } from './copyable-id.tsx'
import { Life } from './life.tsx'
import { MessageFacts } from './message-facts.tsx'
import { StatusMark } from './status-mark.tsx'
import { stepsOf } from './steps.ts'
import type { Together } from './together.ts'
import { WhyList } from './why-list.tsx'

export type MessageRowProps = {
  message: Message
  /** Messages that were sent instead, and that are not in the list. */
  elsewhere: Together['elsewhere']
  /** Whether it was sent instead of the one above. */
  isInstead: boolean
  /** Whether the strip leads to it. */
  isTarget: boolean
  /** When the page looks at it again, if it may still change. */
  looksAgain?: ReactNode
  person: WhyPerson
  zone: Zone
}

/** What became of one message. */
export function MessageRow(props: MessageRowProps) {
  const { message, elsewhere, isInstead, isTarget, looksAgain, person, zone } = props
  const texts = useDeliveryTexts()
  const { status, channel, sender, createdAt, sentAt, deliveredAt } = message
  const { meaning, ...facts } = messageStatusFacts(status)
  const label = texts.messages.statuses[meaning]
  const name = channelName(channel, texts.channels) ?? channel
  const steps = stepsOf({ created: createdAt, sent: sentAt, delivered: deliveredAt }, zone.timeZone)

  // Screen readers are outside of React: they hear of what changes while the page is open.
  const heard = useRef(label)
  useEffect(() => {
    if (heard.current !== label) announce(`${name}: ${label}`)
    heard.current = label
  }, [label, name])

  return (
    <tr
      id={isTarget ? rowId(message.id) : undefined}
      tabIndex={-1}
      className={`grid scroll-mt-20 grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 rounded-inner py-2.5 @3xl:grid-cols-[10rem_11rem_minmax(0,1fr)_auto] ${isInstead ? 'border-line border-l-2 pl-3 @3xl:grid-cols-[9.125rem_11rem_minmax(0,1fr)_auto]' : 'border-line border-t first:border-t-0'}`}
    >
      <td className="col-start-1 row-start-1">
        <StatusMark facts={facts} label={label} word={meaning === 'new' ? status : undefined} />
      </td>
      <td className="col-span-2 row-start-2 @3xl:col-span-1 @3xl:col-start-2 @3xl:row-start-1">
        <Channel channel={channel} sender={sender} />
      </td>
      <td className="col-span-2 row-start-3 text-small @3xl:col-span-1 @3xl:col-start-3 @3xl:row-start-1 @3xl:pt-px">
        <Life steps={steps} zone={zone} />
      </td>
      <td className="col-start-2 row-start-1 @3xl:col-start-4">
        <CopyableId id={message.id} />
      </td>
      <td className="col-span-full grid gap-1 empty:hidden @3xl:col-start-2">
        <div className="flex flex-wrap gap-x-3 gap-y-0.5 text-muted text-small empty:hidden">
          {isInstead && <span className="font-medium">{texts.instead}</span>}
          <MessageFacts message={message} />
          {looksAgain}
        </div>
        {elsewhere.map((other) => (
          <p key={other.id} className="text-muted text-small">
            {texts.insteadElsewhere(channelName(other.channel, texts.channels) ?? other.channel, other.id)}
          </p>
        ))}
        <WhyList reasons={whyNot(message, person)} zone={zone} />
      </td>
    </tr>
  )
}

/** Where the strip leads. */
export function rowId(messageId: number): string {
  return `message-${messageId}`
}
