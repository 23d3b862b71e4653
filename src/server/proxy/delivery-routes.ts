import type { Context } from 'hono'
import { deliveryPaths } from '#contract/delivery-paths.ts'
import type { AppEnv, Question } from '../http/app-env.ts'
import type { Audit } from '../observe/audit.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Delivery, SearchedMessages } from './delivery.ts'
import type { LookupLimit } from './lookup-limit.ts'
import type { Asker } from './lookups.ts'
import type { ReadSearch, Subject } from './read-subject.ts'
import { type Route, readId } from './route.ts'
import type { ShownContacts } from './shown-contacts.ts'

type Options = {
  delivery: Delivery
  askerOf: (context: Context<AppEnv>) => Asker
  phoneOf: (context: Context<AppEnv>, contactId: number) => Promise<string>
  read: Pick<ReadSearch, 'messages' | 'codes'>
  audit: Audit
  limit: LookupLimit
  metrics: Pick<Metrics, 'messageSearch'>
  shown: ShownContacts
}

/** Where the answers have IDs, which the page asks for more by and agents copy. */
const keptIds = /^data(?:\.\[\])?\.(?:campaign_id|messages\.\[\]\.id|alternative_channels\.[a-z]{2,12}\.id\.\[\])$/i

/** What became of messages and codes. Their bodies are made here, so that each is searched for secrets as it leaves. */
export function deliveryRoutes(options: Options): Route[] {
  const { delivery, askerOf, phoneOf, read, audit, limit, metrics, shown } = options

  function begin(context: Context<AppEnv>, event: 'messages' | 'codes', contactId: number | null): Question {
    const question: Question = { event, contactIds: [contactId], pages: 0 }
    audit.begin(context, question)
    limit.pages(context)
    return question
  }

  async function beginSearch(context: Context<AppEnv>, event: 'messages' | 'codes', subject: Subject) {
    const contactId = 'phone' in subject ? shown.idOf(askerOf(context).person, subject.phone) : subject.contactId
    const question = begin(context, event, contactId)
    const phone = 'phone' in subject ? subject.phone : await phoneOf(context, subject.contactId)
    question.phone = phone
    return { question, phone }
  }

  return [
    {
      method: 'POST',
      pattern: deliveryPaths.messageSearch,
      keptIds,
      async answer(context) {
        const search = await read.messages(context.req.raw)
        const { question, phone } = await beginSearch(context, 'messages', search)
        let pages = 0
        const onPage = () => {
          // The first one was counted before the search began.
          if (pages > 0) limit.anotherPage(context)
          pages += 1
          question.pages = pages
        }
        let found: SearchedMessages | undefined
        try {
          found = await delivery.messagesOf(phone, search.hours, askerOf(context), onPage)
          return found.text
        } finally {
          const outcome = !found ? 'failed' : found.complete ? 'complete' : 'incomplete'
          metrics.messageSearch({ outcome, pages })
        }
      },
    },
    {
      method: 'POST',
      pattern: deliveryPaths.codeSearch,
      keptIds,
      async answer(context) {
        const search = await read.codes(context.req.raw)
        const { question, phone } = await beginSearch(context, 'codes', search)
        question.pages = 1
        return delivery.codesOf(phone, search.days, askerOf(context))
      },
    },
    {
      method: 'GET',
      pattern: deliveryPaths.message(':id'),
      keptIds,
      async answer(context, segment) {
        const id = readId(segment)
        const question = begin(context, 'messages', null)
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
      pattern: deliveryPaths.campaign(':id'),
      async answer(context, segment) {
        const id = readId(segment)
        limit.campaigns(context)
        return delivery.campaign(id, askerOf(context))
      },
    },
  ]
}
