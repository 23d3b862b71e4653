import { chosenFields } from '#contract/chosen-fields.ts'
import { useDeferredTexts } from '../../texts/deferred-texts.ts'
import { useLanguage } from '../../texts/language.ts'
import type { Zone } from '../../time/zone.ts'
import { useCopy } from '../../ui/use-copy.ts'
import { Verbatim } from '../../ui/verbatim.tsx'
import { readValue } from '../fields/field-value.ts'
import type { NameProps } from './contact-name.tsx'
import { pinnedCellPlace, pinnedOutline, pinnedPlace } from './places.tsx'

export type PinnedFieldsProps = Pick<NameProps, 'contact' | 'definitions'> & {
  /** Names or IDs of the fields that stand beside the name, in their order. */
  pinnedFields: string[]
  zone: Zone
}

/** The custom fields that a setting wants beside the name, whether the contact has them or not. */
export function PinnedFields({ pinnedFields, contact, definitions, zone }: PinnedFieldsProps) {
  const language = useLanguage()
  const { copy, what, outcome } = useCopy()
  const { noField, notKnown } = useDeferredTexts().who
  const { copy: copyTexts, fields: fieldTexts } = language.texts
  const known = Array.isArray(definitions) ? definitions : []
  return (
    <dl className={pinnedPlace}>
      {chosenFields(pinnedFields, contact.fields, known).map(({ name, definition, field }) => {
        const value = readValue(field?.value, definition?.type ?? 'text', zone, language)
        const isThere = field !== undefined || definition !== undefined
        const absence = isThere ? fieldTexts.empty : definitions === 'unavailable' ? notKnown : noField
        return (
          <div key={name} className={pinnedCellPlace}>
            {/* A field's name may stand for another one until the names are here. */}
            {definitions === 'loading' ? (
              pinnedOutline
            ) : (
              <>
                <dt className="truncate text-label text-muted">
                  <Verbatim text={name} />
                </dt>
                <dd className="flex items-center gap-1">
                  {value === null ? (
                    <span className="truncate text-muted italic">{absence}</span>
                  ) : (
                    <>
                      <span key={value.text} dir="auto" translate="no" title={value.text} className="truncate">
                        {value.text}
                      </span>
                      <button
                        type="button"
                        aria-label={copyTexts.action(name)}
                        data-outcome={what === name ? outcome : undefined}
                        onClick={() => copy({ what: name, text: value.raw })}
                        className="copy-icon"
                      />
                    </>
                  )}
                </dd>
              </>
            )}
          </div>
        )
      })}
    </dl>
  )
}
