// Made by src/build/numbering-plans.ts, one part for each first digit of dialling codes.
declare module 'virtual:numbering/plans-*' {
  import type { MetadataJson } from 'libphonenumber-js/core'

  export const plans: {
    metadata: MetadataJson
    /** IANA names by the country's ISO 3166 code; none where they are not known. */
    timeZones: Partial<Record<string, readonly string[]>>
    /** Addresses of flags by the same codes. */
    flags: Partial<Record<string, string>>
  }
}
