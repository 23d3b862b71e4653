import { useLanguage } from '../../texts/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import { hlrFaces, type ShownFace } from './hlr-faces.ts'

/**
 * What the last check found: an icon and a word in its tone.
 * @param isSure whether all else says too that the person can be reached; green stands nowhere before
 */
export function HlrPill({ face, isSure = false }: { face: ShownFace; isSure?: boolean }) {
  const { label } = useLanguage().texts.hlr.faces[face]
  const { tone, icon } = hlrFaces[face]
  return (
    <Badge tone={tone === 'good' && !isSure ? 'neutral' : tone} size="large">
      <Icon node={icon} size={18} className="shrink-0" />
      <span>{label}</span>
    </Badge>
  )
}
