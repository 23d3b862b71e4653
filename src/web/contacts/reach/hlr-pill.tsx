import type { HlrFace } from '#contract/hlr.ts'
import { useLanguage } from '../../texts/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { hlrFaces } from './hlr-faces.ts'

/** The answer to "can this person be reached": an icon and a word in its tone. */
export function HlrPill({ face }: { face: HlrFace }) {
  const { label } = useLanguage().texts.hlr.faces[face]
  const { tone, icon } = hlrFaces[face]
  return (
    <Badge tone={tone} size="large">
      <Icon node={icon} size={18} className="shrink-0" />
      <span>{label}</span>
    </Badge>
  )
}
