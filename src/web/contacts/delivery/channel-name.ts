/** What a channel is called; undefined for one that is new to us. */
export function channelName(channel: string, names: Record<string, string>): string | undefined {
  return Object.hasOwn(names, channel) ? names[channel] : undefined
}
