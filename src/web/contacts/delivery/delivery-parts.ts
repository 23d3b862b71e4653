import Cross from 'lucide/dist/esm/icons/x.mjs'
import { deliveryPaths, messageHours } from '#contract/delivery-paths.ts'
import { problemLooks } from '../../problem-looks.ts'
import { RequestId } from '../../request-id.tsx'
import { RetryCountdown } from '../../retry-countdown.tsx'
import { SignInLink } from '../../sign-in/sign-in-link.tsx'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { currentZoneName } from '../../time/current-zone-name.ts'
import { CopyIconButton } from '../../ui/copy-icon-button.tsx'
import { Countdown } from '../../ui/countdown.tsx'
import { KeepFocus } from '../../ui/keep-focus.tsx'
import { ReloadButton } from '../../ui/reload-button.tsx'
import { kindOfNumber } from '../reach/kind-of-number.ts'
import { deliveryLinesQuery } from '../who/ticket-query.ts'

/** What the section shares with the later file. Imports between later files would load one of them twice after a failure. */
export const deliveryParts = {
  CopyIconButton,
  Countdown,
  Cross,
  KeepFocus,
  ReloadButton,
  RequestId,
  RetryCountdown,
  SignInLink,
  currentZoneName,
  deliveryPaths,
  deliveryLinesQuery,
  kindOfNumber,
  messageHours,
  problemLooks,
  useDeferredTexts,
}

export type DeliveryParts = typeof deliveryParts
