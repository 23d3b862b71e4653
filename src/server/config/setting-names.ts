/** Every variable that the app reads; `src/readme.test.ts` holds the list to the code. */
export const settingNames = [
  'ALLOWED_EMAILS',
  'ALLOWED_EMAIL_DOMAINS',
  'ALLOWED_GROUPS',
  'ALLOW_UNAUTHENTICATED',
  'AUTH_MODE',
  'BSG_API_KEY',
  'BSG_API_URL',
  'BSG_TIME_ZONE',
  'GROUPS_CLAIM',
  'HOME_COUNTRIES',
  'HOST',
  'HTTPS_PROXY',
  'LOG_LEVEL',
  'METRICS_TOKEN',
  'NO_PROXY',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_ISSUER',
  'PORT',
  'PUBLIC_URL',
  'RATE_BURST',
  'RATE_PER_SECOND',
  'SANDBOX_LATENCY',
  'SESSION_IDLE_MINUTES',
  'SESSION_MAX_HOURS',
  'SESSION_SECRET',
  'SOURCE_MAPS',
  'TRUSTED_PROXIES',
  'UPSTREAM_IN_FLIGHT',
  'UPSTREAM_QUEUE',
] as const

/** Read by `npm run sandbox`, from the environment only. */
export const sandboxNames = ['SANDBOX_API_KEYS', 'SANDBOX_FIELD_DEFINITIONS']

/** Other programs read them in small letters too. */
const smallNames = ['https_proxy', 'no_proxy']

const known = new Set<string>([...settingNames, ...sandboxNames, ...smallNames])

export function isSetting(name: string): boolean {
  return known.has(name)
}

/** The setting that somebody probably meant by a name that is none. */
export function meantBy(name: string): string | undefined {
  if (isSetting(name)) return undefined
  const plain = plainName(name)
  const near = [...known]
    .map((setting) => ({ setting, slips: slipsBetween(plain, plainName(setting)) }))
    .filter(({ setting, slips }) => slips <= slipsAllowed(setting))
    .sort((one, other) => one.slips - other.slips)
  return near[0]?.setting
}

function plainName(name: string): string {
  return name.toUpperCase().replace(/[^A-Z\d]/g, '')
}

/** A quarter of the letters. In four letters each slip makes another word, such as HOME of HOST. */
function slipsAllowed(setting: string): number {
  return setting.length < 5 ? 0 : Math.floor(plainName(setting).length / 4)
}

/** How many letters were left out, put in, changed or swapped with the next one (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      const ways = [
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        ...(isSwapped ? [(beforeLast[column - 2] ?? 0) + 1] : []),
      ]
      current.push(Math.min(...ways))
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}
