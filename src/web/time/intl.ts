/**
 * What the browser says of its language and time zone, as far as its own `Intl` takes it. A system without a known
 * zone is `Etc/Unknown` to Chromium, and a POSIX locale becomes `en-US@posix`: `Intl` refuses both.
 */

/** What `use` gives; `otherwise` where this browser's `Intl` refuses it or lacks it, which must not cost the page. */
export function tryIntl<T>(use: () => T, otherwise: T): T {
  try {
    return use()
  } catch {
    return otherwise
  }
}

const knownZones = new Map<string, boolean>()

/** Whether this browser has the clocks of a zone: names are new to older browsers, such as Europe/Kyiv. */
export function isKnownZone(timeZone: string): boolean {
  const isKnown = knownZones.get(timeZone) ?? tryIntl(() => Boolean(new Intl.DateTimeFormat('en', { timeZone })), false)
  knownZones.set(timeZone, isKnown)
  return isKnown
}

let agentZone: string | undefined | null = null

/**
 * The agent's own zone as it was when the page was opened, by the name that the browser has for it; undefined where the browser does not know
 * it, since its clock then shows another zone's time. Asking takes a browser milliseconds.
 */
export function agentTimeZone(): string | undefined {
  if (agentZone === null) {
    const said = tryIntl<unknown>(() => Intl.DateTimeFormat().resolvedOptions().timeZone, undefined)
    agentZone = typeof said === 'string' && said !== 'Etc/Unknown' && isKnownZone(said) ? said : undefined
  }
  return agentZone
}

/**
 * The locale (BCP 47) of a language as the browser asks for it, such as `en-US`.
 * @param asked what the browser says, in any form
 */
export function localeOf(code: string, otherwise: string, asked: readonly string[] = []): string {
  const locales = asked
    // As POSIX writes them: en_US.UTF-8@euro.
    .map((tag) => tag.replace(/[.@].*/, '').replaceAll('_', '-'))
    .filter((tag) => new RegExp(`^${code}-`, 'i').test(tag))
  return locales.find((tag) => tryIntl(() => Intl.getCanonicalLocales(tag).length > 0, false)) ?? otherwise
}
