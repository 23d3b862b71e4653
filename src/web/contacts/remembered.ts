import type { QueryClient } from '@tanstack/react-query'
import type { Contact } from '#contract/contact.ts'
import { contactQuery } from './contact-query.ts'

const foundKey = (phone: string) => ['found', phone]

/** Keeps in memory whom a search by phone has found: what was searched need not be what BSG stores or shows of it. */
export function rememberFound(queryClient: QueryClient, phone: string, contacts: Contact[]): void {
  queryClient.setQueryData(foundKey(phone), contacts)
}

/** A contact that the page has in memory, from its own page or from a search. Nothing is asked for. */
export function rememberedById(queryClient: QueryClient, id: number): Contact | undefined {
  return (
    queryClient.getQueryData(contactQuery(id).queryKey)?.contact ??
    queryClient
      .getQueriesData<Contact[]>({ queryKey: ['found'] })
      .flatMap(([, contacts]) => contacts ?? [])
      .find((contact) => contact.id === id)
  )
}

/** The one contact in memory that has the phone; undefined where several do, since it may be any of them. */
export function rememberedByPhone(queryClient: QueryClient, phone: string): Contact | undefined {
  const opened = queryClient
    .getQueriesData<{ contact: Contact }>({ queryKey: ['contact'] })
    .flatMap(([, data]) => data?.contact ?? [])
    .filter((contact) => contact.phone === phone)
  const found = queryClient.getQueryData<Contact[]>(foundKey(phone)) ?? []
  const [id, ...others] = new Set([...opened, ...found].map((contact) => contact.id))
  return id === undefined || others.length > 0 ? undefined : rememberedById(queryClient, id)
}
