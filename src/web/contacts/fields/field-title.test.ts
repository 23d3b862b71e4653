import { describe, expect, it } from 'vitest'
import { en } from '../../texts/en/en.ts'
import { fieldTitle } from './field-title.ts'

describe('the title of a field', () => {
  it.each([
    ['first_name', 'First name'],
    ['firstName', 'First name'],
    ['LAST_NAME', 'Last name'],
    ['FIRST-NAME', 'First name'],
    ['last-name', 'Last name'],
    ['customer.last_name', 'Customer last name'],
    ['_client__name_', 'Client name'],
    ['address2Line', 'Address2 line'],
    ['username', 'Username'],
    ['імʼя_клієнта', 'Імʼя клієнта'],
    ['прізвище_клієнта', 'Прізвище клієнта'],
    ['387701', 'Field #387701'],
  ])('says the code %s as %s', (name, title) => {
    expect(fieldTitle(name, en)).toBe(title)
  })

  it.each([
    'По батькові',
    'Ім’я',
    'ПІБ',
    'П.І.Б',
    'e-mail',
    'Customer last name',
    'Nom / Prénom',
    '姓名',
    'الاسم',
    '__',
    '',
  ])('keeps %j, which people wrote', (name) => {
    expect(fieldTitle(name, en)).toBe(name)
  })
})
