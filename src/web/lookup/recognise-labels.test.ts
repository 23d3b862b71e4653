import { describe, expect, it } from 'vitest'
import { offered } from '../testing/find-offers.ts'

describe('what stands by a number says what it is:', () => {
  it.each<[string, ...string[]]>([
    ['рахунок 0012345678901'],
    ['invoice 0049301234567'],
    ['код 00380965901726'],
    ['Konto 004930123456'],
    ['zamówienie 0048123456789'],
    ['ul. Długa 1, 00-950 Warszawa'],
  ])('two zeros that lead to no country: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, string[], ...string[]]>([
    ['тел 965901726', ['UA'], '+380965901726'],
    ['моб. 965901726', ['UA'], '+380965901726'],
    ['tel. 512345678', ['PL'], '+48512345678'],
    ['Telefon:\n512345678', ['PL'], '+48512345678'],
    ['Телефон\n0965901726', ['UA'], '+380965901726'],
    ['Telefonnummer: 01512 3456789', ['DE'], '+4915123456789'],
    ['Rückrufnummer 030 123456', ['DE'], '+4930123456'],
    ['Mobilnummer 0151 23456789', ['DE'], '+4915123456789'],
    ['Handynummer 0151 23456789', ['DE'], '+4915123456789'],
    ['Telefonanschluss +49 30 123456', [], '+4930123456'],
    ['м/т 0965901726', ['UA'], '+380965901726'],
    ['р/т 0442790000', ['UA'], '+380442790000'],
    ['тел. 38096590172', [], '+38096590172 too short'],
    ['phone: 3809659017261', [], '+3809659017261 too long'],
  ])('a phone: %j, at home in %j', (text, homeCountries, ...expected) => {
    expect(offered(text, homeCountries)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['Kundennummer 248452739'],
    ['Rechnungsnr. 248452739'],
    ['Bestellnr 248452739'],
    ['л/с 248452739'],
    ['S/N 248452739'],
    ['VAT PL 5123456789'],
    ['NIP: PL 512345678'],
    ['Замовлення\n248452739'],
    ['Order ID\n248452739'],
    ['FV/512345678/2025'],
    ['WZ/248452739/11'],
    ['ZAM/512345678/PL'],
    ['Steam ID 248452739'],
    ['Meeting ID: 248452739'],
    ['AnyDesk ID 248452739'],
    ['Kampagne 248452739'],
    ['grupa 1864618'],
    ['розсилка 248452739'],
    ['рассылка ID 248452739'],
    ['wysyłka 248452739'],
    ['Fehlercode 248452739'],
    ['код помилки 248452739'],
    ['kod błędu 248452739'],
    ['trace 248452739'],
    ['transakcja 248452739'],
    ['надіслано 248452739 SMS'],
    ['512345678 сек'],
    ['100000000 повідомлень'],
  ])('something else: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['order_id,name\n248452739,Anna'],
    ['name;order;phone\nAnna;248452739;+380 96 590 17 26', '+380965901726'],
    ['Замовлення\tID контакту\n248452001\t248452739', 'ID 248452739'],
    ['invoice | contact\n248452001 | 248452739', 'ID 248452739'],
    ['name,contact_id\nAnna,248452739\nOleh,248452740', 'ID 248452739', 'ID 248452740'],
  ])('the name of its column: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, string[], ...string[]]>([
    ['+380 96 590 17 26 1 250 грн', [], '+380965901726'],
    ['+380 96 590 17 26 12 250 грн', [], '+380965901726'],
    ['+380965901726 100 000 грн', [], '+380965901726'],
    ['+48 512 345 678 250 zł', [], '+48512345678'],
    ['+48 512 345 678 1 250 zł', [], '+48512345678'],
    ['+1 202 555 0123 100 USD', [], '+12025550123'],
    ['0965901726 250 грн', ['UA'], '+380965901726'],
  ])('a price behind a phone: %j, at home in %j', (text, homeCountries, ...expected) => {
    expect(offered(text, homeCountries)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['1.380965901726\n2.380971443455', '+380965901726', '+380971443455'],
    ['1)+380965901726\n2)+380971443455', '+380965901726', '+380971443455'],
    ['1.248452739'],
  ])('its place in a list: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
