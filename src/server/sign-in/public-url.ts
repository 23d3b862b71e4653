import { ConfigError, type Env } from '../settings.ts'

/**
 * The address that browsers know us by, such as `https://desk.example`; undefined when nobody has said it.
 * @throws {ConfigError} when it is more or less than an origin
 */
export function readPublicUrl(env: Env): URL | undefined {
  const text = env.PUBLIC_URL
  if (!text) return undefined
  if (!/^https?:\/\/[^/?#@\\]+\/?$/i.test(text) || !URL.canParse(text)) {
    throw new ConfigError(
      'PUBLIC_URL is not an address: write scheme and host and nothing more, such as https://desk.example.',
    )
  }
  return new URL(text)
}
