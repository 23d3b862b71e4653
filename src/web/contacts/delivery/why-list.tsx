import { useDeliveryTexts } from '../../texts/delivery-texts.ts'

/** Why it did not arrive, or not yet: the likeliest reason first. Nothing where there is nothing to say. */
export function WhyList({ reasons }: { reasons: string[] }) {
  const { why } = useDeliveryTexts()
  const [first, ...others] = reasons
  if (first === undefined) return null
  return (
    <div className="flex gap-x-2 text-small">
      <span className="font-medium">{why}</span>
      <ul className="max-w-[75ch]">
        <li key={first}>{first}</li>
        {others.map((reason) => (
          <li key={reason} className="text-muted">
            {reason}
          </li>
        ))}
      </ul>
    </div>
  )
}
