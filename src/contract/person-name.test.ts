import { describe, expect, it } from 'vitest'
import { personName } from './person-name.ts'
import { definition, nameIn } from './testing/name-in.ts'

describe('a name in fields that are commonly called so', () => {
  it.each<[language: string, filled: Record<string, unknown>, text: string]>([
    ['English', { last_name: 'Melnyk', first_name: 'Oksana' }, 'Oksana Melnyk'],
    ['English', { Surname: 'Smith', Forename: 'John', 'Middle name': 'B.' }, 'John B. Smith'],
    ['English, in camel case', { lastName: 'Melnyk', firstName: 'Oksana' }, 'Oksana Melnyk'],
    ['English, in capitals', { LAST_NAME: 'Melnyk', 'FIRST-NAME': 'Oksana' }, 'Oksana Melnyk'],
    ['English, of the customer', { 'Customer last name': 'Melnyk', client_first_name: 'Oksana' }, 'Oksana Melnyk'],
    ['English, in one field', { contact_name: 'Oksana Melnyk' }, 'Oksana Melnyk'],
    ['English, in two', { name: 'Oksana', surname: 'Melnyk' }, 'Oksana Melnyk'],
    ['Ukrainian', { Прізвище: 'Мельник', 'Ім’я': 'Оксана' }, 'Оксана Мельник'],
    ['Ukrainian', { "Ім'я": 'Оксана', 'По батькові': 'Іванівна', Прізвище: 'Мельник' }, 'Мельник Оксана Іванівна'],
    ['Ukrainian', { 'П.І.Б. клієнта': 'Мельник Оксана Іванівна' }, 'Мельник Оксана Іванівна'],
    ['Ukrainian', { "Прізвище, ім'я, по батькові": 'Мельник Оксана Іванівна' }, 'Мельник Оксана Іванівна'],
    ['Russian', { Имя: 'Анна', Отчество: 'Сергеевна', Фамилия: 'Орлова' }, 'Орлова Анна Сергеевна'],
    ['Russian', { 'Имя клиента': 'Анна', 'Фамилия клиента': 'Орлова' }, 'Анна Орлова'],
    ['Russian', { ФИО: 'Орлова Анна' }, 'Орлова Анна'],
    ['Polish', { nazwisko: 'Kowalska', imię: 'Łucja' }, 'Łucja Kowalska'],
    ['Polish', { 'Imię i nazwisko': 'Łucja Kowalska' }, 'Łucja Kowalska'],
    ['German', { Name: 'von der Leyen', Vorname: 'Ursula' }, 'Ursula von der Leyen'],
    ['German', { 'Nachname des Kunden': 'Müller', 'Vorname des Kunden': 'Jörg' }, 'Jörg Müller'],
    ['German', { 'Vor- und Nachname': 'Jörg Müller' }, 'Jörg Müller'],
    ['Spanish', { 'Segundo apellido': 'Ruiz', 'Primer apellido': 'García', Nombre: 'Ana' }, 'Ana García Ruiz'],
    ['Spanish', { 'Apellido(s)': 'García Ruiz', 'Nombre(s)': 'Ana' }, 'Ana García Ruiz'],
    ['Spanish', { 'Nombre y apellidos': 'Ana García' }, 'Ana García'],
    ['French', { nom: 'Lefèvre', prénom: 'Zoé' }, 'Zoé Lefèvre'],
    ['French', { 'Nom du client': 'Lefèvre', 'Prénom du client': 'Zoé' }, 'Zoé Lefèvre'],
    ['French', { 'Nom / Prénom': 'Lefèvre Zoé' }, 'Lefèvre Zoé'],
    ['Italian', { Cognome: 'Rossi', Nome: 'Elena' }, 'Elena Rossi'],
    ['Portuguese', { sobrenome: 'Souza', nome: 'João' }, 'João Souza'],
    ['Dutch', { achternaam: 'Berg', tussenvoegsel: 'van den', voornaam: 'Sanne' }, 'Sanne van den Berg'],
    ['Turkish', { soyadı: 'Öztürk', adı: 'Işıl' }, 'Işıl Öztürk'],
    ['Romanian', { Nume: 'Ionescu', Prenume: 'Ana' }, 'Ana Ionescu'],
    ['Hungarian', { keresztnév: 'Éva', vezetéknév: 'Nagy' }, 'Nagy Éva'],
    ['Chinese', { 名: '小明', 姓: '王' }, '王小明'],
    ['Arabic', { الاسم: 'ليلى حداد' }, 'ليلى حداد'],
  ])('%s: %j', (_, filled, text) => {
    expect(nameIn(filled)?.text).toBe(text)
  })

  it('says which fields it comes from, in its order', () => {
    expect(nameIn({ last_name: 'Melnyk', city: 'Lviv', first_name: 'Oksana' })?.from).toEqual([
      'first_name',
      'last_name',
    ])
  })

  it('takes the language in which most is there', () => {
    const both = {
      first_name: 'Oksana',
      Прізвище: 'Мельник',
      "Ім'я": 'Оксана',
      'По батькові': 'Іванівна',
      last_name: '',
    }
    expect(nameIn(both)?.text).toBe('Мельник Оксана Іванівна')
    expect(nameIn({ first_name: 'Oksana', Прізвище: 'Мельник' })?.text).toBe('Oksana Мельник')
  })

  it('takes a part where there is no more, and a whole name before a part', () => {
    expect(nameIn({ first_name: 'Oksana' })?.text).toBe('Oksana')
    expect(nameIn({ first_name: 'Oksana', full_name: 'Oksana Melnyk' })?.text).toBe('Oksana Melnyk')
    expect(nameIn({ first_name: 'Oksana', last_name: 'Melnyk', full_name: 'O. M.' })?.text).toBe('Oksana Melnyk')
    expect(nameIn({ first_name: 'Oksana', name: 'Oksana Melnyk' })?.text).toBe('Oksana Melnyk')
  })

  it('reads the code that stands for a field without a definition', () => {
    expect(personName([{ id: 'first_name', value: ' Oksana  M. ' }], [])?.text).toBe('Oksana M.')
  })

  it('is none out of hidden fields, numbers and dates', () => {
    const first = [{ id: '387701', value: 'Oksana' }]
    expect(personName(first, [definition('first_name', 0)])).toBeDefined()
    expect(personName(first, [definition('first_name', 0, { isVisible: false })])).toBeUndefined()
    expect(personName(first, [definition('first_name', 0, { type: 'number' })])).toBeUndefined()
  })

  it.each([
    null,
    '',
    ' ',
    0,
    false,
    42,
    '380965901726',
    'a@b.example',
    'https://a.example',
    '-',
    ['a'],
    { a: 1 },
    'a'.repeat(5000),
  ])('is none where the field holds %j', (value) => {
    expect(nameIn({ first_name: value })).toBeUndefined()
  })
})

describe('NAME_FIELDS', () => {
  const filled = { first_name: 'Oksana', last_name: 'Melnyk', Nick: 'Xena', empty: '' }

  it.each<[fields: string[], text: string | undefined]>([
    [['Nick'], 'Xena'],
    [['last_name', 'first_name'], 'Melnyk Oksana'],
    [['LAST_NAME', 'Nick '], 'Melnyk Xena'],
    [['387703', 'last_name'], 'Xena Melnyk'],
    [['Nick', 'empty', 'no such field'], 'Xena'],
    [['empty'], undefined],
    [['no such field'], undefined],
  ])('%j alone make the name', (nameFields, text) => {
    expect(nameIn(filled, nameFields)?.text).toBe(text)
  })

  it('may be names of hidden fields, and codes where there are no definitions', () => {
    const hidden = definition('secret', 0, { isVisible: false })
    expect(personName([{ id: '387701', value: 'Oksana' }], [hidden], ['secret'])?.from).toEqual(['secret'])
    expect(personName([{ id: 'secret', value: 'Oksana' }], [], ['secret'])?.text).toBe('Oksana')
  })
})
