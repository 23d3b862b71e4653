import { readList } from './lists.ts'
import type { Refuse, Variable } from './variable.ts'

/** More would be no name, and would push what matters off the screen. */
const most = 6

/** Names or IDs of custom fields, each once, in the order given. */
function readFieldNames(text: string, refuse: Refuse): string[] | undefined {
  const names = [...new Set(readList(text, refuse))]
  if (names.length > most) return refuse(`names ${names.length} fields: leave at most ${most}`)
  return names.length > 0 && names.every((name) => /^\P{Cc}{1,100}$/u.test(name)) ? names : undefined
}

const fieldNames = {
  expected: 'a list of custom fields',
  read: readFieldNames,
}

/** Which custom fields stand at the head of the page. */
export const fieldVariables = {
  NAME_FIELDS: {
    unset: 'found by common names',
    meaning:
      "custom fields, by name or ID and separated by commas, that together are the person's name, in their order, such as `first_name,last_name`; without it the page takes fields that are commonly called so",
    example: 'first_name,last_name',
    mend: 'write their names or IDs with commas between, such as first_name,last_name',
    ...fieldNames,
  },
  PINNED_FIELDS: {
    meaning: `custom fields, by name or ID and separated by commas, that the page shows beside the name, such as \`city,contract_no\`; at most ${most}`,
    example: 'city,contract_no',
    mend: 'write their names or IDs with commas between, such as city,contract_no',
    ...fieldNames,
  },
} satisfies Record<string, Variable>
