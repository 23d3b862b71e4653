// Mail and chat programs wrap links in addresses of their own. Only known ones are unwrapped: any other query holds no ID.

/** By the host: the parameter that holds the real address. */
const byParameter: [host: RegExp, parameter: string][] = [
  [/(?:^|\.)safelinks\.protection\.(?:outlook|partner\.outlook|office365)\.(?:com|us|cn|de)$/, 'url'],
  [/^statics\.teams\.(?:cdn\.office\.net|microsoft\.com)$/, 'url'],
  [/^urldefense\.(?:com|us|proofpoint\.com)$/, 'u'],
  [/(?:^|\.)slack-redir\.net$/, 'url'],
  [/^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, 'q'],
  [/^(?:www\.)?google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/, 'url'],
  [/^meet\.google\.com$/, 'dest'],
  [/^(?:l|lm|m)\.(?:facebook|messenger|instagram)\.com$/, 'u'],
  [/^l\.(?:wl\.co|threads\.(?:net|com))$/, 'u'],
  [/(?:^|\.)linkprotect\.cudasvc\.com$/, 'a'],
  [/^clicktime\.symantec\.com$/, 'u'],
  [/^clicktime\.cloud\.postoffice\.net$/, 'U'],
  [/(?:^|\.)trendmicro\.(?:com|eu)$/, 'url'],
  [/^protect\d?\.fireeye\.com$/, 'u'],
  [/(?:^|\.)exclaimer\.net$/, 'url'],
  [/^link\.edgepilot\.com$/, 'u'],
  [/(?:^|\.)linkedin\.com$/, 'url'],
  [/^(?:away\.|m\.|www\.)?vk\.(?:com|ru)$/, 'to'],
  [/^(?:t|telegram)\.me$/, 'url'],
  [/^(?:www\.)?youtube\.com$/, 'q'],
  [/^deref-(?:gmx|web|mail)\.(?:net|de|com)$/, 'redirectUrl'],
  [/^(?:mail|sba)\.yandex\.(?:ru|net|com|ua)$/, 'url'],
  [/^(?:click|e|checklink)\.mail\.ru$/, 'u'],
  [/^checklink\.mail\.ru$/, 'url'],
  [/^(?:www\.)?steamcommunity\.com$/, 'u'],
  [/^out\.reddit\.com$/, 'url'],
  [/^(?:www\.)?duckduckgo\.com$/, 'uddg'],
]

/** Links of these hosts lead away only under these paths; elsewhere the same parameter means something else. */
const pathOf: Partial<Record<string, RegExp>> = {
  'meet.google.com': /^\/linkredirect/,
  'www.linkedin.com': /^\/(?:redir|safety)\//,
  't.me': /^\/iv/,
  'telegram.me': /^\/iv/,
  'vk.com': /^\/away/,
  'www.youtube.com': /^\/redirect/,
  'youtube.com': /^\/redirect/,
}

/** Two letters for each character that is not allowed, as Proofpoint's second version writes them. */
function unwrapProofpointV2(text: string): string {
  return text.replace(/-(?=[\dA-F]{2})/gi, '%').replaceAll('_', '/')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

function fromBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  } catch {
    return undefined
  }
}

/** Proofpoint's third version writes an asterisk for each character that it puts, encoded, behind the address. */
function unwrapProofpointV3(href: string): string | undefined {
  const [, address, encoded = ''] = /\/v3\/__(.*?)__;([\w-]*)/.exec(href) ?? []
  const replaced = [...(fromBase64(encoded) ?? '')]
  return address?.replace(/\*/g, () => replaced.shift() ?? '*')
}

/** Where the real address stands in the path. */
function targetInPath({ hostname, href, pathname }: URL): string | undefined {
  if (/^urldefense\.(?:com|us|proofpoint\.com)$/.test(hostname)) return unwrapProofpointV3(href)
  if (/^(?:protect\.checkpoint\.com|url\.avanan\.click)$/.test(hostname)) return /\/___(.*?)___/.exec(href)?.[1]
  if (hostname === 'secure-web.cisco.com') return decode(pathname.split('/').at(-1) ?? '')
  if (hostname === 'r.search.yahoo.com') return decode(/\/RU=([^/]*)/.exec(pathname)?.[1] ?? '')
  return undefined
}

function targetInQuery({ hostname, pathname, searchParams }: URL): string | undefined {
  if (/(?:^|\.)protection\.sophos\.com$/.test(hostname)) return fromBase64(searchParams.get('u') ?? '')
  if (pathOf[hostname]?.test(pathname) === false) return undefined
  for (const [host, parameter] of byParameter) {
    const value = host.test(hostname) ? searchParams.get(parameter) : null
    if (value === null) continue
    const isV2 = hostname.startsWith('urldefense') && pathname.startsWith('/v2/')
    return isV2 ? decode(unwrapProofpointV2(value)) : value
  }
  return undefined
}

/** The address that a redirector of a mail or chat program leads to. @returns undefined for any other address */
export function targetOf(url: URL): string | undefined {
  const target = targetInPath(url) ?? targetInQuery(url)
  // A redirector's own parser takes `https:/` too, which is what some of them make of two slashes.
  return target?.replace(/^(https?):\/(?!\/)/i, '$1://')
}
