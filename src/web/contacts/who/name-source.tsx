import { chosenFields } from '#contract/chosen-fields.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { type NameProps, nameOf } from './contact-name.tsx'

/** From which fields the name comes; where there is none, which fields of the setting BSG does not have. */
export function NameSource(props: NameProps) {
  const { nameFrom, noNameFields } = useDeferredTexts().who
  const { contact, definitions, nameFields } = props
  const name = nameOf(props)
  if (name) return <Listed around={nameFrom} names={name.from.map(inWords)} title={name.from.join(', ')} />
  if (!Array.isArray(definitions)) return null
  const missing = chosenFields(nameFields, contact.fields, definitions).filter(
    ({ definition, field }) => !definition && !field,
  )
  return missing.length > 0 && <Listed around={noNameFields} names={missing.map((field) => field.name)} />
}

/** `first_name` is how programs write it. */
function inWords(name: string): string {
  return /^[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)+$/u.test(name) ? name.replaceAll(/[_-]/g, ' ') : name
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
