import { stringifyJson } from '#contract/json.ts'
import { invalidAnswer } from './errors.ts'
import type { Members } from './scene.ts'
import type { SearchField } from './search-fields.ts'
import { integerWithin } from './values.ts'

/**
 * Answers a search as One-API does: it ignores unknown parameters, so that without `search[field]` all rows come page
 * by page, and refuses invalid values with 422.
 * @param query by name with brackets (`search[field]`)
 */
export function searchAnswer(
  rows: readonly Members[],
  query: Record<string, string>,
  findField: (name: string) => SearchField | undefined,
): Response {
  const limit = integerWithin(query['page[limit]'] ?? '50', 15, 500)
  const offset = integerWithin(query['page[offset]'] ?? '0', 0, Number.MAX_SAFE_INTEGER)
  const sort = query.sort ?? 'id'
  const way = query.way ?? 'asc'
  const name = query['search[field]']
  const operator = query['search[operator]'] ?? query['search[operation]'] ?? '='
  const value = query['search[value]'] ?? ''
  const field = name === undefined ? undefined : findField(name)
  const matches = field?.operators.get(operator)

  const checks = [
    ['page.limit', limit !== undefined, 'The page.limit must be between 15 and 500.'],
    ['page.offset', offset !== undefined, 'The page.offset must be at least 0.'],
    ['sort', ['id', 'phone'].includes(sort), 'The selected sort is invalid.'],
    ['way', ['asc', 'desc'].includes(way), 'The selected way is invalid.'],
    ['search.field', name === undefined || field, 'The selected search.field is invalid.'],
    ['search.operator', !field || matches, 'The selected search.operator is invalid.'],
    ['search.value', !field || value, 'The search.value field is required.'],
  ] as const
  const invalid = checks.flatMap(([parameter, isValid, message]) => (isValid ? [] : [[parameter, [message]] as const]))
  if (limit === undefined || offset === undefined || invalid.length > 0)
    return invalidAnswer(Object.fromEntries(invalid))

  const isFound = (each: unknown) =>
    each !== undefined && each !== null && typeof each !== 'object' && matches?.(String(each), value)
  const found = field ? rows.filter((row) => field.read(row).some(isFound)) : rows
  const direction = way === 'asc' ? 1 : -1
  const answer = {
    data: found.toSorted((a, b) => direction * (Number(a[sort]) - Number(b[sort]))).slice(offset, offset + limit),
    meta: { page: { limit, offset, total: found.length }, ...(field && { search: { field: name, operator, value } }) },
  }
  // A contact may be nested too deep for `Response.json`.
  return new Response(stringifyJson(answer), { headers: { 'content-type': 'application/json' } })
}
