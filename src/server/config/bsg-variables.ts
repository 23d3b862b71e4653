import { readHomeCountries } from './home-countries.ts'
import { isSafeForSecrets } from './loopback.ts'
import { oneOf, type Refuse, readHttpUrl, type Variable, wholeNumber, yes } from './variable.ts'

// Visible ASCII except quotes: a key with a space, a line break or the quotes of a shell was copied wrongly.
export const apiKeyPattern = /^(?:live|test)_[!#-&(-_a-~]+$/

/** What the answers come from. */
export const bsgVariables = {
  BSG_API_KEY: {
    unset: 'none: sandbox',
    meaning: "the account's One-API key, `live_…` or `test_…`; server only",
    expected: 'a One-API key',
    mend: 'copy it whole, without quotes or spaces (it begins with live_ or test_), or remove it to use the sandbox',
    read: (text) => (apiKeyPattern.test(text) ? text : undefined),
    isSecret: true,
  },
  BSG_API_URL: {
    default: 'https://one-api.bsg.world',
    meaning: 'upstream; `http:` only for a loopback host',
    expected: 'a URL',
    mend: 'write it whole, such as https://one-api.bsg.world',
    read: readUpstreamUrl,
  },
  BSG_TIME_ZONE: {
    default: 'UTC',
    meaning: 'IANA zone of BSG\'s timestamps; while it is not set, the page says "UTC (assumed)"',
    expected: 'a time zone',
    mend: 'write an IANA name, such as UTC or Europe/Kyiv',
    read: (text) => (isTimeZone(text) ? text : undefined),
  },
  HOME_COUNTRIES: {
    meaning:
      'ISO 3166 codes, separated by commas, such as `UA,PL`: the find box reads national numbers (`096 590 17 26`) as theirs, those of the first country first',
    example: 'UA,PL',
    expected: 'a list of ISO 3166 country codes, of countries with phone numbers of their own',
    mend: 'write codes such as UA,PL',
    read: readHomeCountries,
  },
  CABINET_URL: {
    meaning:
      "the address of BSG's cabinet, such as `https://cabinet.example.com/contacts`, `https:` only; the page links to it where it says that new HLR checks are started there",
    example: 'https://cabinet.example.com/contacts',
    expected: 'a URL with https:',
    mend: 'write it whole, such as https://cabinet.example.com',
    read: readCabinetUrl,
  },
  MASK_PHONES: {
    meaning:
      '`1`: agents see of every phone its country code and last four digits; a button asks for one contact whole, and the audit has a line `reveal` for it. Any number of 9 to 15 digits counts as a phone, so other long numbers are hidden too',
    ...yes,
  },
  MESSAGE_TEXT: {
    default: 'none',
    meaning:
      'what agents see of message texts: `none`, or `masked` (every run of 3 digits or more as `•••`, nothing of a link but its host); texts of verification codes never',
    ...oneOf('a choice', ['none', 'masked']),
  },
} satisfies Record<string, Variable>

/** The sandbox in place of BSG. */
export const sandboxVariables = {
  SANDBOX_LATENCY: {
    default: '80',
    meaning: 'milliseconds that every answer of the sandbox takes',
    ...wholeNumber(0, 60_000),
  },
  SANDBOX_FIELD_DEFINITIONS: {
    default: '0',
    unset: 'its own 232',
    meaning: 'custom fields that the account of `npm run sandbox` has at least',
    ...wholeNumber(0, 10_000),
    isSandboxOnly: true,
  },
  SANDBOX_API_KEYS: {
    unset: 'the two above',
    meaning: 'keys that `npm run sandbox` accepts, separated by commas',
    expected: 'a list of keys',
    mend: 'write live_… or test_… keys with commas between them',
    read(text) {
      const keys = text.split(',').map((key) => key.trim())
      return keys.every((key) => apiKeyPattern.test(key)) ? keys : undefined
    },
    isSandboxOnly: true,
  },
} satisfies Record<string, Variable>

function readUpstreamUrl(text: string, refuse: Refuse): URL | undefined {
  const url = readHttpUrl(text)
  if (url && (url.username || url.password || /[?#]/.test(text))) {
    return refuse('holds more than an address: remove user name, password, query and fragment')
  }
  if (url && !isSafeForSecrets(url)) return refuse('would send the key in clear text: write https: instead of http:')
  return url
}

function readCabinetUrl(text: string, refuse: Refuse): URL | undefined {
  const url = readHttpUrl(text)
  if (url && (url.username || url.password)) return refuse('holds a user name or password: remove them')
  return url?.protocol === 'https:' ? url : undefined
}

function isTimeZone(zone: string): boolean {
  // Newer engines take offsets such as +02:00 too, but browsers that show the zone may not.
  if (!/^[A-Za-z]/.test(zone)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
