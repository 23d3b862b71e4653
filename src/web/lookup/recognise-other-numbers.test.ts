import { describe, expect, it } from 'vitest'
import { offered } from '../testing/find-offers.ts'

describe('no phone and no ID:', () => {
  it.each<[string, ...string[]]>([
    ['550e8400-e29b-41d4-a716-446655440000'],
    ['e83c5163316f89bfbde7d9ab23ca2e25604af290'],
    ['d41d8cd98f00b204e9800998ecf8427e'],
    ['0x380965901726'],
    ['\\x24\\x84'],
    ['3f248452739a'],
    ['eyJhbGciOiJSUzI1NiJ9.eyJpZCI6MjQ4NDUyNzM5fQ.c248452739-380965901726_x'],
    ['ETag: W/"248452739-18f"'],
    ['&#248452739;'],
    ['\\u0248'],
  ])('codes and hashes: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['ТТН: 20 4501 2345 6789'],
    ['Нова Пошта 20450123456789'],
    ['Укрпошта 0504512345678'],
    ['1Z999AA10123456784'],
    ['tracking no. 380000000000'],
    ['LB 123 456 789 SE'],
    ['ISBN 978-3-16-148410-0'],
    ['ISBN 9783161484100'],
    ['ICCID 8938003992000000000'],
    ['VIN 1HGCM82633A004352'],
  ])('tracking numbers: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['4111-1111-1111-1111'],
    ['Visa 4012888888881881'],
    ['3782 822463 10005'],
    ['karta 4000056655665556'],
    ['411111******1111'],
    ['•••• 1111'],
    ['4149 49XX XXXX 1234'],
    ['4111 1111 1111 1111 exp 12/27 cvv 123'],
    ['4111 1111 1111 1111, +380965901726', '+380965901726'],
    ['card 4111111111111111 ID 248452739', 'ID 248452739'],
  ])('payment cards: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['GB29 NWBK 6016 1331 9268 19'],
    ['PL61109010140000071219812874'],
    ['FR14 2004 1010 0505 0001 3M02 606'],
    ['NL91 ABNA 0417 1643 00'],
    ['NO93 8601 1117 947'],
    ['LV80 BANK 0000 4351 9500 1'],
    ['EE38 2200 2210 2014 5685'],
    ['MD24 AG00 0225 1000 1310 4168'],
    ['IBAN UA21 3223 1300 0002 6007 2335 6600 1, тел. +380965901726', '+380965901726'],
    ['UA213223130000026007233566001 248452739', 'ID 248452739'],
  ])('IBANs: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['192.168.0.1'],
    ['8.8.8.8:53'],
    ['127.0.0.1:5173'],
    ['2001:db8::1'],
    ['2001:0db8:85a3:0000:0000:8a2e:0370:7334'],
    ['[2001:db8::1]:443'],
    ['fe80::1ff:fe23:4567:890a%eth0'],
    ['00:1A:2B:3C:4D:5E'],
    ['38:09:65:90:17:26'],
    ['IP 49.12.134.211 phone +380965901726', '+380965901726'],
  ])('network addresses: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['ЄДРПОУ 14360570'],
    ['ОГРН 1027700132195'],
    ['СНИЛС 112-233-445 95'],
    ['NIP 5252344567'],
    ['NIF B12345678'],
    ['Tax ID: 248452739'],
    ['passport 248452739'],
    ['Passport No. 248452739'],
    ['ІПН 3123456789, тел 380965901726', '+380965901726'],
    ['ІПН 3123456789 контакт 248452739', 'ID 248452739'],
  ])('tax numbers and documents: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['03/10/2025'],
    ['10 Mar 2025, 15:53'],
    ['12 березня 2025 р. о 15:40'],
    ['10 марта 2025 г.'],
    ['14.30'],
    ['10.03-12.03.2025'],
    ['2025-03-10 13:53:05 +380965901726', '+380965901726'],
    ['10.03.2025 380965901726', '+380965901726'],
    ['10.03.2025 13:53 248452739', 'ID 248452739'],
    ['380965901726 10.03.2025', '+380965901726'],
  ])('dates and times: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['1250 грн'],
    ['$ 248,452,739'],
    ['US$248452739'],
    ['248452739 UAH'],
    ['UAH 248452739'],
    ['100 000 000 сум'],
    ['price: 248452739 EUR'],
    ['-20 %'],
    ['+380965901726, борг 1250 грн', '+380965901726'],
    ['248452739 - 250 грн', 'ID 248452739'],
  ])('prices: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['50°27′00″N 30°31′24″E'],
    ['@50.4501,30.5234,17z'],
    ['Android 14; SM-S918B Build/UP1A.231005.007'],
    ['IMG_20250310_155305.jpg'],
    ['scan_248452739.pdf'],
    ['248452739.pdf'],
    ['210×297'],
    ['exit code 1'],
    ['4K'],
    ['2+2=4'],
  ])('technical numbers: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
