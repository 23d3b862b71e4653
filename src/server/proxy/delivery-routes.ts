import type { Context } from 'hono'
import { apiPaths } from '#contract/paths.ts'
import type { AppEnv, Question } from '../http/app-env.ts'
import type { Audit } from '../observe/audit.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Delivery, SearchedMessages } from './delivery.ts'
import type { LookupLimit } from './lookup-limit.ts'
import type { Asker } from './lookups.ts'
import type { Route } from './proxy.ts'
import { readId } from './read-id.ts'
import { readCodeSearch, readMessageSearch } from './read-phone.ts'
import type { ShownContacts } from './shown-contacts.ts'

type Options = {
  delivery: Delivery
  askerOf: (context: Context<AppEnv>) => Asker
  audit: Audit
  limit: LookupLimit
  metrics: Pick<Metrics, 'messageSearch'>
  shown: ShownContacts
}

/** What became of messages and codes. Their bodies are made here, so that each is searched for secrets as it leaves. */
export function deliveryRoutes({ delivery, askerOf, audit, limit, metrics, shown }: Options): Route[] {
  function begin(context: Context<AppEnv>, event: 'messages' | 'codes', phone?: string): Question {
    const id = phone === undefined ? null : shown.idOf(askerOf(context).person, phone)
    const question: Question = { event, contactIds: [id], pages: 0, ...(phone !== undefined && { phone }) }
    audit.begin(context, question)
    limit.pages(context)
    return question
  }

  return [
    {
      method: 'POST',
      pattern: apiPaths.messageSearch,
      async answer(context) {
        const { phone, hours } = await readMessageSearch(context.req.raw)
        const question = begin(context, 'messages', phone)
        let pages = 0
        const onPage = () => {
          // The first one was counted before the search began.
          if (pages > 0) limit.anotherPage(context)
          pages += 1
          question.pages = pages
        }
        let found: SearchedMessages | undefined
        try {
          found = await delivery.messagesOf(phone, hours, askerOf(context), onPage)
          return found.text
        } finally {
          const outcome = !found ? 'failed' : found.complete ? 'complete' : 'incomplete'
          metrics.messageSearch({ outcome, pages })
        }
      },
    },
    {
      method: 'POST',
      pattern: apiPaths.codeSearch,
      async answer(context) {
        const { phone, days } = await readCodeSearch(context.req.raw)
        begin(context, 'codes', phone).pages = 1
        return delivery.codesOf(phone, days, askerOf(context))
      },
    },
    {
      method: 'GET',
      pattern: apiPaths.message(':id'),
      async answer(context, segment) {
        const id = readId(segment)
        const question = begin(context, 'messages')
        question.pages = 1
        const { text, phone } = await delivery.message(id, askerOf(context))
        if (phone !== undefined) {
          question.phone = phone
          question.contactIds = [shown.idOf(askerOf(context).person, phone)]
        }
        return text
      },
    },
    {
      method: 'GET',
      pattern: apiPaths.campaign(':id'),
      async answer(context, segment) {
        const id = readId(segment)
        limit.campaigns(context)
        return delivery.campaign(id, askerOf(context))
      },
    },
  ]
}
