import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { channelName } from './channel-name.ts'

/** By which channel and from whom something was sent. */
export function Channel({ channel, sender }: { channel: string; sender: string | null }) {
  const texts = useDeliveryTexts()
  const name = channelName(channel, texts.channels)
  return (
    <span className="flex flex-wrap items-baseline gap-x-1.5">
      {name !== undefined && <span className="font-medium">{name}</span>}
      {name === undefined && channel !== '' && <Verbatim text={channel} className="font-mono" />}
      {channel === '' && <span className="text-muted">{texts.noChannel}</span>}
      {sender !== null && <Verbatim text={sender} className="text-muted" />}
    </span>
  )
}
