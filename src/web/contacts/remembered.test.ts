import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it } from 'vitest'
import { type Contact, contactAnswerSchema } from '#contract/contact.ts'
import { parseJson } from '#contract/json.ts'
import { contactQuery } from './contact-query.ts'
import { rememberedById, rememberedByPhone, rememberFound } from './remembered.ts'

const [phone, other] = ['380965901726', '380971443455']

function contact(id: number, digits: string): Contact {
  const data = { id, phone: digits, hlr_status: 'active', hlr_last_check: null, fields: [], groups: [] }
  return contactAnswerSchema(id).parse(parseJson(JSON.stringify({ data }))).data
}

/** A tab in which the contacts were opened. */
function tabWith(...opened: Contact[]): QueryClient {
  const queryClient = new QueryClient()
  for (const one of opened) {
    queryClient.setQueryData(contactQuery(one.id).queryKey, { contact: one, json: '', requestId: undefined, looks: 0 })
  }
  return queryClient
}

describe('a contact that the tab remembers', () => {
  it('is known by its ID and by its phone once its page was open', () => {
    const tab = tabWith(contact(1, phone), contact(2, other))
    expect(rememberedById(tab, 2)?.id).toBe(2)
    expect(rememberedByPhone(tab, phone)?.id).toBe(1)
    expect(rememberedById(tab, 3)).toBeUndefined()
    expect(rememberedByPhone(tab, '380000000000')).toBeUndefined()
  })

  it('is known once a search has found it', () => {
    const tab = tabWith()
    rememberFound(tab, phone, [contact(1, phone)])
    expect(rememberedById(tab, 1)?.id).toBe(1)
    expect(rememberedByPhone(tab, phone)?.id).toBe(1)
  })

  it('is known by what was searched where the server hides digits', () => {
    const tab = tabWith(contact(1, '380•••••1726'))
    expect(rememberedByPhone(tab, phone)).toBeUndefined()
    rememberFound(tab, phone, [contact(1, '380•••••1726')])
    expect(rememberedByPhone(tab, phone)?.id).toBe(1)
  })

  it('is each of several that have one phone by their IDs, and none by the phone', () => {
    const tab = tabWith(contact(1, phone))
    rememberFound(tab, phone, [contact(1, phone), contact(2, phone)])
    expect(rememberedByPhone(tab, phone)).toBeUndefined()
    expect(rememberedById(tab, 2)?.id).toBe(2)
    expect(rememberedByPhone(tabWith(contact(1, phone), contact(2, phone)), phone)).toBeUndefined()
  })

  it('is what its own page has shown last', () => {
    const tab = tabWith(contact(1, other))
    rememberFound(tab, phone, [contact(1, phone)])
    expect(rememberedById(tab, 1)?.phone).toBe(other)
  })

  it('is nobody whom a later search does not find any more', () => {
    const tab = tabWith()
    rememberFound(tab, phone, [contact(1, phone)])
    rememberFound(tab, phone, [])
    expect(rememberedByPhone(tab, phone)).toBeUndefined()
  })
})
