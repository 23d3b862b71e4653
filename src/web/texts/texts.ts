import type { HlrAge, HlrFace } from '#contract/hlr.ts'
import type { ProblemKind } from '../problem-kind.ts'

/** A text with one part that the page puts in, such as a name; parts that are counted come as numbers. */
export type With<Part> = (part: Part) => string

type Banner = { name: string; text: string }

/** Everything that the first view may say. Each language is one table of this type, so that none can miss a text. */
export type Texts = {
  app: {
    skip: string
    notSwitched: With<string>
    banners: { label: string; sandbox: Banner; test: Banner }
  }
  find: {
    label: string
    placeholder: string
    submit: string
    busy: string
  }
  shortcuts: { heading: string }
  contact: {
    title: With<number>
    loading: With<number>
    arrived: With<number>
    foundById: string
    foundByPhone: string
  }
  phone: {
    none: string
    /** Stands after "Copy". */
    number: string
  }
  reach: {
    heading: string
    loading: string
  }
  hlr: {
    heading: string
    vendorWord: string
    checked: string
    /** Stands before the age of a check that runs. */
    started: string
    /** Stands before a date that cannot be read. */
    checkDate: string
    /** A check is a snapshot, so sentences speak of the past. */
    faces: Record<HlrFace | 'no-number', { label: string; sentence: string }>
    /** What the age of a check means; a running check is not stale but still waiting. */
    ages: Record<Exclude<HlrAge, 'fresh'> | 'waiting', { mark: string; sentence: string }>
    /** Who starts another check, and where. */
    again: string
    /** Who can mend the number, and where. */
    mend: string
    cabinet: string
  }
  groups: {
    heading: string
    count: With<number>
    none: string
    unnamed: With<string>
    default: string
    showAll: With<number>
    showFirst: With<number>
  }
  fields: {
    heading: string
    none: string
    loading: string
    unnamed: string
    byId: With<string>
    noMatch: string
    hidden: With<number>
    empty: string
    raw: With<string>
  }
  dates: {
    empty: string
    unreadable: string
    unknownZone: string
    assumed: With<string>
    justNow: string
  }
  copy: { action: With<string>; done: With<string>; refused: With<string> }
  problems: {
    noContact: With<number>
    errorTitle: string
    /** Instead of a part that could not be loaded, and what asks for it again. */
    lost: string
    retry: string
    /** What each is called; what to do about most of them comes after the first view. */
    kinds: Record<ProblemKind, string>
  }
}
