import {
  Ban,
  Check,
  CircleAlert,
  CircleQuestionMark,
  Contrast,
  type LucideIcon,
  Minus,
  RefreshCw,
  Sparkles,
} from 'lucide-react'
import type { Tone } from '../ui/badge.tsx'
import type { HlrFace } from './hlr.ts'

/** How an HLR status looks. Red is for `barred` only: of all the others the phone may be fine. */
export const hlrFaces: Record<HlrFace, { tone: Tone; icon: LucideIcon }> = {
  none: { tone: 'neutral', icon: Minus },
  active: { tone: 'good', icon: Check },
  absent: { tone: 'warning', icon: Contrast },
  sent: { tone: 'info', icon: RefreshCw },
  never: { tone: 'neutral', icon: Minus },
  unclear: { tone: 'neutral', icon: CircleQuestionMark },
  failed: { tone: 'neutral', icon: CircleAlert },
  barred: { tone: 'bad', icon: Ban },
  new: { tone: 'neutral', icon: Sparkles },
}
