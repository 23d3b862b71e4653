import type { Finding } from './candidate.ts'
import { createNumberLine } from './number-line.ts'
import type { Numbering } from './numbering.ts'
import { readBare } from './read-bare.ts'
import { isInternational, type Read, readInternational } from './read-international.ts'

/** Reads the numbers of a text from which links and everything else with digits of its own are gone. */
export function readNumbers(text: string, numbering: Numbering): Finding[] {
  const line = createNumberLine(text)
  const findings: Finding[] = []
  let isRest = false
  for (let index = 0; index < line.length; ) {
    if (!line.isJoined(index)) isRest = false
    const read: Read = isInternational(line, index)
      ? readInternational(line, index, numbering)
      : readBare(line, index, numbering, isRest)
    findings.push(...read.findings)
    isRest = !read.isComplete
    index = read.next
  }
  return findings
}
