import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { later } from './later-parts.ts'

/** A message's ID, which BSG's support asks for. */
export function CopyableId({ id }: { id: number }) {
  const texts = useDeliveryTexts()
  return (
    <span className="-my-1 flex items-center gap-1 whitespace-nowrap text-muted text-small">
      <span className="sr-only @3xl:not-sr-only">{texts.id}</span>
      <span translate="no" className="font-mono tabular-nums">
        {id}
      </span>
      <later.CopyIconButton what={texts.messageId} text={String(id)} />
    </span>
  )
}
