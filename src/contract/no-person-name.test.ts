import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameIn } from './testing/name-in.ts'

const others = [
  ...['email', 'E-mail', 'username', 'user_name', 'login', 'nickname', 'display_name', 'alias', 'screen name'],
  ...['company', 'company_name', 'Company name', 'Client company', 'organisation name', 'brand_name', 'shop name'],
  ...['product_name', 'file_name', 'domain name', 'campaign name', 'hostname', 'street_name', 'bank name', 'plan name'],
  ...[
    'maiden name',
    "mother's maiden name",
    'manager_name',
    'agent name',
    'parent name',
    'spouse first name',
    'pet name',
  ],
  ...[
    'cardholder name',
    'emergency contact name',
    'title',
    'salutation',
    'initials',
    'first',
    'last',
    'last_order',
    'ad',
  ],
  ...[
    'first_visit',
    'name day',
    'name_id',
    'name2',
    'rename',
    'surname_count',
    'customer',
    'client',
    'contact',
    'person',
  ],
  ...[
    'Назва компанії',
    'Компанія',
    'Місто',
    'Ім’я користувача',
    'Ім’я менеджера',
    'Нікнейм',
    'Дівоче прізвище',
    'Клієнт',
  ],
  ...['Название компании', 'Имя пользователя', 'Имя менеджера', 'Имя файла', 'Девичья фамилия', 'Отчет', 'Клиент'],
  ...['nazwa firmy', 'nazwa użytkownika', 'imieniny', 'nazwisko panieńskie', 'miasto', 'Firmenname', 'Benutzername'],
  ...['Spitzname', 'Geburtsname', 'Name der Firma', 'Namenstag', 'nombre de usuario', 'nombre de la empresa', 'número'],
  ...[
    "nom d'utilisateur",
    "nom de l'entreprise",
    'nom de jeune fille',
    'nombre de pedidos',
    'prénom du conjoint',
    'city',
    '',
  ],
]

describe('never a name out of fields that are not names', () => {
  it.each(others)('"%s"', (field) => {
    expect(nameIn({ [field]: 'Oksana Melnyk' })).toBeUndefined()
  })

  it('whatever stands around a word for names', () => {
    const word = fc.constantFrom('name', 'first name', 'прізвище', 'имя', 'nazwisko', 'Vorname', 'apellidos', 'prénom')
    const other = fc.constantFrom(
      'company',
      'user',
      'manager',
      'фірми',
      'файла',
      'firmy',
      'Hund',
      'empresa',
      'ville',
      '2',
    )
    const glue = fc.constantFrom(' ', '_', '-', '.', ' / ', ', ', ' of ')
    fc.assert(
      fc.property(word, other, glue, fc.boolean(), (name, stranger, by, isFirst) => {
        const field = isFirst ? `${stranger}${by}${name}` : `${name}${by}${stranger}`
        // The one field of a user that is a person's.
        if (/^user\W*first\W*name$/.test(field.replaceAll('_', ' '))) return
        expect(nameIn({ [field]: 'Oksana Melnyk' })).toBeUndefined()
      }),
    )
  })

  it('whatever a contact holds besides', () => {
    const strangers = fc.dictionary(fc.constantFrom(...others), fc.oneof(fc.string(), fc.constant('Oksana')))
    fc.assert(
      fc.property(strangers, (filled) => {
        expect(nameIn({ ...filled, first_name: 'Anna', last_name: 'Orlova' })).toEqual({
          text: 'Anna Orlova',
          from: ['first_name', 'last_name'],
        })
      }),
    )
  })
})
