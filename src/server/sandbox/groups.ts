import type { Members } from './scene.ts'

export function group(id: number, name: string, members: Members = {}): Members {
  return {
    id,
    name,
    description: null,
    default: false,
    items: 0,
    created_at: '2025-02-19 14:50:21',
    stop_list_count: 0,
    ...members,
  }
}

function numbered(count: number, firstId: number, name: string): readonly Members[] {
  return Array.from({ length: count }, (_, index) =>
    group(firstId + index, `${name} ${index + 1}`, index % 3 === 0 ? { description: `${name} no. ${index + 1}` } : {}),
  )
}

export const vendorGroup = group(1864618, '1111')

export const defaultGroup = group(1864701, 'All contacts', { default: true, description: 'Everybody' })

const themes = [
  'Newsletter',
  'Winter sale',
  'Loyalty programme',
  'Abandoned carts',
  'Webinar guests',
  'Beta testers',
  'Support survey',
  'App users',
  'Store visitors',
  'Birthday offers',
  'Price alerts',
  'Event invitations',
]

const themed = ['2022', '2023', '2024', '2025', 'VIP'].flatMap((suffix) => themes.map((theme) => [theme, suffix]))

/** 59 groups with names as marketers give them. */
export const namedGroups: readonly Members[] = themed.slice(0, 59).map(([theme, suffix], index) =>
  group(1864702 + index, `${theme} ${suffix}`, {
    description: index % 3 === 0 ? `${theme}, imported from the CRM` : null,
    items: 1000 + 137 * index,
    stop_list_count: 3 * index,
  }),
)

export const crowdGroups: readonly Members[] = [defaultGroup, ...namedGroups]

/** The most that one contact can have. */
export const hundredGroups = numbered(100, 1864801, 'List')

const vendorList = group(1864620, 'List 1', {
  description: 'crm leads 2025 export',
  created_at: '2025-02-27 11:48:13',
})

/** What BSG says of a list that is asked for; the answer about a contact says 0 for it. */
export const largeList: Members = { items: 1001, stop_list_count: 12 }

/** For `GET /api/groups/{id}`. */
export const groupsById: ReadonlyMap<unknown, Members> = new Map([
  ...[vendorGroup, vendorList].map((each) => [each.id, each] as const),
  ...[...crowdGroups, ...hundredGroups].map((each) => [each.id, { ...each, ...largeList }] as const),
])
