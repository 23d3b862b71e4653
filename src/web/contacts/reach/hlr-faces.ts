import { Ban, Check, CircleAlert, CircleQuestionMark, Contrast, History, Minus, RefreshCw } from 'lucide'
import type { HlrFace } from '#contract/hlr.ts'
import type { Tone } from '../../ui/badge.tsx'
import type { IconNode } from '../../ui/icon.tsx'

/** `no-number`: there is nothing that could be checked. */
export type ShownFace = HlrFace | 'no-number'

/** How an HLR status looks. Red is for `barred` only: of all the others the phone may be fine. */
export const hlrFaces: Record<ShownFace, { tone: Tone; icon: IconNode }> = {
  none: { tone: 'neutral', icon: Minus },
  active: { tone: 'good', icon: Check },
  'was-active': { tone: 'neutral', icon: History },
  absent: { tone: 'warning', icon: Contrast },
  sent: { tone: 'info', icon: RefreshCw },
  never: { tone: 'neutral', icon: Minus },
  'no-number': { tone: 'neutral', icon: Minus },
  unclear: { tone: 'neutral', icon: CircleQuestionMark },
  failed: { tone: 'neutral', icon: CircleAlert },
  barred: { tone: 'bad', icon: Ban },
  new: { tone: 'neutral', icon: CircleQuestionMark },
}
