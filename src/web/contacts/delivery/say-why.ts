import type { Why } from '#contract/why.ts'
import type { WhyTexts } from '../../texts/why-texts.ts'

/** @param namesChannel the page's word for BSG's, such as "SMS" @param showTime a moment in the agent's own time */
export function sayWhy(
  { reason, channel, at, hours = 0, tries = 0, status }: Why,
  { reasons }: WhyTexts,
  namesChannel: (channel: string) => string,
  showTime: (at: number) => string,
): { why: string; todo?: string } {
  const words = { channel: namesChannel(channel), at: at === undefined ? '' : showTime(at), hours, tries, status }
  return reasons[reason](words)
}
