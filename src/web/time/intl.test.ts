import { afterEach, describe, expect, it, vi } from 'vitest'

/** Each test has a page that was opened with the zone that the browser says. */
async function openedIn(said: unknown) {
  vi.resetModules()
  const { DateTimeFormat } = Intl
  vi.spyOn(DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(
    () => ({ timeZone: said }) as Intl.ResolvedDateTimeFormatOptions,
  )
  return await import('./intl.ts')
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('agentTimeZone', () => {
  it.each(['Europe/Kiev', 'Europe/Kyiv', 'UTC', 'Asia/Calcutta'])('takes %s', async (said) => {
    expect((await openedIn(said)).agentTimeZone()).toBe(said)
  })

  it.each(['Etc/Unknown', 'Foo/Bar', ':/etc/localtime', '', undefined, null, 7])('does not know %j', async (said) => {
    expect((await openedIn(said)).agentTimeZone()).toBeUndefined()
  })
})

describe('localeOf', () => {
  it.each([
    [['en-US'], 'en-US'],
    [['de-DE', 'en-AU', 'en-US'], 'en-AU'],
    [['en-US@posix'], 'en-US'],
    [['en_US.UTF-8'], 'en-US'],
    [['en-US-', 'en-AU'], 'en-AU'],
    [['en-', 'en-toolongforaregion'], 'en-GB'],
    [['C'], 'en-GB'],
    [['en-\u0000'], 'en-GB'],
    [[''], 'en-GB'],
    [[], 'en-GB'],
    [undefined, 'en-GB'],
  ])('finds in %j what Intl takes: %s', async (asked, locale) => {
    const { localeOf } = await import('./intl.ts')
    expect(localeOf('en', 'en-GB', asked)).toBe(locale)
    expect(() => new Intl.DateTimeFormat(locale)).not.toThrow()
  })
})
