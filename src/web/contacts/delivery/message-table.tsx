import type { ReactNode } from 'react'
import type { Message } from '#contract/message.ts'
import { useDeliveryTexts } from '../../texts/delivery-texts.ts'
import { MessageRow, type MessageRowProps } from './message-row.tsx'
import type { Together } from './together.ts'

type MessageTableProps = Pick<MessageRowProps, 'isTarget' | 'person' | 'zone'> & {
  together: Together[]
  /** When the page looks at a message again, if it does. */
  looksAgainAt: (message: Message) => ReactNode
}

/** Messages, the newest first, each followed by those that were sent instead of it. */
export function MessageTable({ together, looksAgainAt, ...rest }: MessageTableProps) {
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
            message={message}
            elsewhere={elsewhere}
            isInstead={isInstead}
            looksAgain={looksAgainAt(message)}
            {...rest}
          />
        ))}
      </tbody>
    </table>
  )
}

function flat(together: Together[], isInstead = false): (Together & { isInstead: boolean })[] {
  return together.flatMap((each) => [{ ...each, isInstead }, ...flat(each.instead, true)])
}
