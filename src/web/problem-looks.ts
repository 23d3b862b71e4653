import { Ban, CircleAlert } from 'lucide'
import Clock from 'lucide/dist/esm/icons/clock.mjs'
import CloudOff from 'lucide/dist/esm/icons/cloud-off.mjs'
import FileWarning from 'lucide/dist/esm/icons/file-exclamation-point.mjs'
import Key from 'lucide/dist/esm/icons/key.mjs'
import LogIn from 'lucide/dist/esm/icons/log-in.mjs'
import SearchX from 'lucide/dist/esm/icons/search-x.mjs'
import Shield from 'lucide/dist/esm/icons/shield.mjs'
import WifiOff from 'lucide/dist/esm/icons/wifi-off.mjs'
import Wrench from 'lucide/dist/esm/icons/wrench.mjs'
import type { ProblemKind } from './problem-kind.ts'
import type { IconNode } from './ui/icon.tsx'

type ProblemLook = {
  icon: IconNode
  /** `warning`: something is wrong. `neutral`: the answer is no. Red is for people who cannot be reached. */
  tone: 'warning' | 'neutral'
  /** What the agent can press. `later`: only once the page has stopped to try again by itself. */
  offers: 'nothing' | 'retry' | 'later' | 'reload' | 'sign-in'
  /** Whether an administrator finds more by the request ID. */
  hasId: boolean
}

const no = { tone: 'neutral', offers: 'nothing', hasId: false } as const
const wrong = { tone: 'warning', offers: 'retry', hasId: true } as const

/** How every problem looks, and what can be done about it; which of them the page tries again: `query-client.ts`. */
export const problemLooks: Record<ProblemKind, ProblemLook> = {
  'not-found': { ...no, icon: SearchX },
  'invalid-id': { ...no, icon: SearchX },
  'invalid-phone': { ...no, icon: SearchX },
  'invalid-request': { ...wrong, icon: CircleAlert },
  'sign-in-required': { ...no, icon: LogIn, offers: 'sign-in' },
  'cross-site': { ...wrong, icon: Shield, offers: 'nothing' },
  'upstream-forbidden': { ...wrong, icon: Ban },
  'not-allowed': { ...wrong, icon: CircleAlert },
  'rate-limited': { ...wrong, icon: Clock, offers: 'later' },
  'upstream-sign-in': { ...wrong, icon: Key },
  'upstream-malformed': { ...wrong, icon: FileWarning },
  'upstream-unavailable': { ...wrong, icon: CloudOff },
  'upstream-timeout': { ...wrong, icon: Clock },
  'audit-unavailable': { ...wrong, icon: Shield },
  unreadable: { ...wrong, icon: FileWarning },
  intermediary: { ...wrong, icon: Shield, offers: 'reload' },
  unreachable: { ...wrong, icon: CloudOff },
  offline: { ...no, icon: WifiOff, offers: 'retry' },
  bug: { ...wrong, icon: Wrench, offers: 'reload' },
}
