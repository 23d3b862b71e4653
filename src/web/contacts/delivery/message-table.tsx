import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { MessageRow, type MessageRowProps } from './message-row.tsx'
import type { Together } from './together.ts'

type MessageTableProps = Omit<MessageRowProps, 'message' | 'elsewhere' | 'isInstead' | 'isWatched'> & {
  together: Together[]
  watched: ReadonlySet<number>
}

/** The messages, the newest first, each followed by those that were sent instead of it. */
export function MessageTable({ together, watched, ...rest }: MessageTableProps) {
  const { messages, columns, id } = useDeliveryTexts()
  return (
    <table className="block w-full text-left">
      <caption className="sr-only">{messages.heading}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.channel}</th>
          <th scope="col">{columns.times}</th>
          <th scope="col">{id}</th>
          <th scope="col">{columns.details}</th>
        </tr>
      </thead>
      <tbody className="block">
        {flat(together).map(({ isInstead, message, elsewhere }) => (
          <MessageRow
            key={message.id}
            {...rest}
            message={message}
            elsewhere={elsewhere}
            isInstead={isInstead}
            isWatched={watched.has(message.id)}
          />
        ))}
      </tbody>
    </table>
  )
}

function flat(together: Together[], isInstead = false): (Together & { isInstead: boolean })[] {
  return together.flatMap((each) => [{ ...each, isInstead }, ...flat(each.instead, true)])
}
