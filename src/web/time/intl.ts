/** `Intl` refuses some values that browsers report: `Etc/Unknown` (Chromium without a zone), `en-US@posix`. */

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

/** The agent's zone when the page was opened; undefined where the browser does not know it. Asking takes milliseconds. */
export function agentTimeZone(): string | undefined {
  if (agentZone === null) {
    const said = tryIntl<unknown>(() => Intl.DateTimeFormat().resolvedOptions().timeZone, undefined)
    agentZone = typeof said === 'string' && said !== 'Etc/Unknown' && isKnownZone(said) ? said : undefined
  }
  return agentZone
}

/** The language's locale (BCP 47) as the browser asks for it, such as `en-US`. @param asked in any form */
export function localeOf(code: string, otherwise: string, asked: readonly string[] = []): string {
  const locales = asked
    // As POSIX writes them: en_US.UTF-8@euro.
    .map((tag) => tag.replace(/[.@].*/, '').replaceAll('_', '-'))
    .filter((tag) => new RegExp(`^${code}-`, 'i').test(tag))
  return locales.find((tag) => tryIntl(() => Intl.getCanonicalLocales(tag).length > 0, false)) ?? otherwise
}
