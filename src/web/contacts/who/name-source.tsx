import { chosenFields } from '#contract/chosen-fields.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { fieldTitle } from '../fields/field-title.ts'
import { type NameProps, nameOf } from './contact-name.tsx'

/** From which fields the name comes; where there is none, which fields of the setting BSG does not have, as spelt there. */
export function NameSource(props: NameProps) {
  const { nameFrom, noNameFields } = useDeferredTexts().who
  const { texts } = useLanguage()
  const { contact, definitions, nameFields } = props
  const name = nameOf(props)
  if (name) {
    const names = name.from.map((field) => fieldTitle(field, texts))
    return <Listed around={nameFrom} names={names} title={name.from.join(', ')} />
  }
  if (!Array.isArray(definitions)) return null
  const missing = chosenFields(nameFields, contact.fields, definitions).filter(
    ({ definition, field }) => !definition && !field,
  )
  return missing.length > 0 && <Listed around={noNameFields} names={missing.map((field) => field.name)} />
}

/** Names of others inside of a sentence of ours. @param title them as BSG has them, for an administrator */
function Listed({ around, names, title }: { around: (names: string) => string; names: string[]; title?: string }) {
  const [before, after] = around('\n').split('\n')
  return (
    <>
      <span>{before}</span>
      <span title={title}>
        <Verbatim text={names.join(', ')} />
      </span>
      {after && <span>{after}</span>}
    </>
  )
}
