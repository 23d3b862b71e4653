import type { CodeSession } from '#contract/code-session.ts'
import { codeStatusFacts, messageStatusFacts } from '#contract/message-status.ts'
import { type WhyPerson, whyNotVerified } from '#contract/why.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import type { Zone } from '../../time/zone.ts'
import { Channel } from './channel.tsx'
import { CopyableId } from './copyable-id.tsx'
import { Life } from './life.tsx'
import { StatusMark } from './status-mark.tsx'
import { stepsOf } from './steps.ts'
import { WhyList } from './why-list.tsx'

/** What became of a code, when, and of the messages that brought it; never the code. */
export function CodeRow({ session, person, zone }: { session: CodeSession; person: WhyPerson; zone: Zone }) {
  const texts = useDeliveryTexts()
  const { status, channel, sender, createdAt, expiresAt, finishedAt, messages } = session
  const facts = codeStatusFacts(status)
  const end = finishedAt === null ? { expires: expiresAt } : { finished: finishedAt }
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap gap-x-4 gap-y-0.5">
        <StatusMark
          facts={facts}
          label={texts.codes.statuses[facts.meaning]}
          word={facts.meaning === 'new' ? status : undefined}
        />
        <Channel channel={channel} sender={sender} />
      </div>
      <div className="text-small">
        <Life steps={stepsOf({ created: createdAt, ...end }, zone.timeZone)} zone={zone} />
      </div>
      {messages.map((message, place) => {
        const { meaning, ...look } = messageStatusFacts(message.status)
        return (
          // BSG may send no ID, and they never move.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={place} className="flex flex-wrap items-baseline gap-x-3 text-small">
            <span className="text-muted">{texts.codes.message}</span>
            <StatusMark
              facts={look}
              label={texts.messages.statuses[meaning]}
              word={meaning === 'new' ? message.status : undefined}
            />
            <Life steps={stepsOf({ created: message.createdAt, sent: message.sentAt }, zone.timeZone)} zone={zone} />
            {message.id !== null && <CopyableId id={message.id} />}
          </div>
        )
      })}
      <WhyList reasons={whyNotVerified(session, person)} zone={zone} />
    </div>
  )
}
