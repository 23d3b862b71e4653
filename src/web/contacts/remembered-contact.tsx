import { useQueryClient } from '@tanstack/react-query'
import { readHlr } from '#contract/hlr.ts'
import { personName } from '#contract/person-name.ts'
import { sessionQuery } from '../session-query.ts'
import { useLanguage } from '../texts/language.ts'
import { Badge } from '../ui/badge.tsx'
import { Verbatim } from '../ui/verbatim.tsx'
import { fieldDefinitionsQuery } from './fields/field-definitions-query.ts'
import { hlrFaces } from './reach/hlr-faces.ts'
import { stopListQuery } from './reach/stop-list-query.ts'
import { rememberedById, rememberedByPhone } from './remembered.ts'

/** Name and status of a contact while the page has it in memory, from which it goes with the page. Nothing is asked for. */
export function RememberedContact(who: { id: number } | { phone: string }) {
  const queryClient = useQueryClient()
  const { hlr } = useLanguage().texts
  const contact = 'id' in who ? rememberedById(queryClient, who.id) : rememberedByPhone(queryClient, who.phone)
  const session = queryClient.getQueryData(sessionQuery.queryKey)
  if (!contact || !session) return null
  const definitions = queryClient.getQueryData(fieldDefinitionsQuery.queryKey) ?? []
  const name = personName(contact.fields, definitions, session.nameFields)?.text
  const { face } = readHlr(contact.hlr, session.timeZone, Date.now())
  // Whom messages may not reach is not green.
  const stopLists = queryClient.getQueryData(stopListQuery(contact.id, contact.phone).queryKey)
  const { tone } = hlrFaces[face]
  return (
    <span className="inline-flex min-w-0 max-w-full flex-wrap items-center gap-x-3 gap-y-1">
      {name !== undefined && <Verbatim text={name} className="line-clamp-1 font-medium" />}
      <Badge tone={tone === 'good' && stopLists?.length !== 0 ? 'neutral' : tone}>
        <span>{hlr.faces[face].label}</span>
      </Badge>
    </span>
  )
}
