import { describe, expect, it } from 'vitest'
import { offered } from '../testing/find-offers.ts'

describe('a whole text', () => {
  it.each<[string, ...string[]]>([
    ['BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nTEL;TYPE=CELL:+380965901726\nEND:VCARD', '+380965901726'],
    [
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna 2\r\nTEL;VALUE=uri;TYPE="voice,cell":tel:+380-96-590-17-26\r\nREV:20250310T135305Z\r\nEND:VCARD',
      '+380965901726',
    ],
    [
      'BEGIN:VCARD\nVERSION:3.0\nitem1.TEL;waid=380965901726:+380 96 590 1726\nitem1.X-ABLabel:Mobile\nEND:VCARD',
      '+380965901726',
    ],
    ["{'phone': '380965901726'}", '+380965901726'],
    ['From: "380965901726" <noreply@example.com>', '+380965901726'],
    ['[15:53, 10.03.2025] +380 96 590 17 26: code 483920', '+380965901726'],
    [
      'From: anna248452953@example.com\nDate: Mon, 10 Mar 2025 13:53:05 +0200\nMessage-ID: <1741614785.248452953@example.com>\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\nTel=2E: +380965901726',
      '+380965901726',
    ],
    [
      'Received: from mx1.example.com (49.12.134.211) by 10.0.0.5 with ESMTP id 248452739abc; Mon, 10 Mar 2025 13:53:05 +0200',
    ],
    ['Received: by 2002:a05:6402:1234:: with SMTP id q12csp248452739edb; Mon, 10 Mar 2025 05:53:05 -0700 (PDT)'],
  ])('of a program: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'Hello,\n\nMy customer Anna (contact 248452739) did not receive the code on 10 Mar 2025 at 15:53. We tried 3 times.\nOrder #4512, 1,250.00 UAH, card 4111 11** **** 1111.\nIP 49.12.134.211, Chrome/122.0.6261.112.\n\nRegards,\nIvan\n+380 97 144-34-55',
      'ID 248452739',
      '+380971443455',
    ],
    [
      'Caller: 380965901726\nDuration: 00:03:15\nQueue: 5\nAgent: 1042\nRecording: rec-20250310-155305.wav',
      '+380965901726',
    ],
    [
      'No reply since 3 days. Error 422: {"message":"Invalid contact id","errors":[]} requestId 123e4567-e89b-12d3-a456-426614174000',
    ],
    ['Please reset my password. My tax number is 3123456789 and passport МН123456, born 01.01.1990.'],
    ['Invoice 248452953 for $1,999.00 due 2025-04-01. Call 00380965901726.', '+380965901726'],
    [
      'Delivery 20450123456789 (Nova Poshta), recipient Anna, 380965901726, branch 12, 0.5 kg, 30x20x10',
      '+380965901726',
    ],
    [
      '"My number is +44 (0) 20 7946 0958 ext 5", she said; her ID: 248452739; paid £12.50',
      '+442079460958',
      'ID 248452739',
    ],
    [
      'Traceback (most recent call last):\n  File "/srv/app/send.py", line 248, in <module>\n    raise ApiError(4419)\nApiError: 4419 at 0x7f248452739a',
    ],
    ['2025-03-10T13:53:05.123Z INFO [req-248452739abc] 49.12.134.211 "GET /healthz HTTP/1.1" 200 15 0.003'],
  ])('in English: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'Добрий день!\n\nКлієнтка Анна (контакт 248452739) не отримала код 10.03.2025 о 15:53. Пробували 3 рази.\nЗамовлення №4512, 1 250,00 грн, картка 4149 49** **** 1234.\nІПН 3123456789.\n\nЗ повагою,\nІван\n+380 97 144-34-55',
      'ID 248452739',
      '+380971443455',
    ],
    [
      'Звернення №98765 від 10.03.2025 13:53\nПріоритет: 2\nТелефон: +38 (096) 590-17-26, доб. 12\nРахунок № 2025-000123\nIBAN UA21 3223 1300 0002 6007 2335 6600 1',
      '+380965901726',
    ],
    [
      'Абонент 380965901726 скаржиться: отримав 5 SMS замість 1. Старий номер 380971443455.',
      '+380965901726',
      '+380971443455',
    ],
    ['Прошу повернути 1250 грн на картку 5168 7427 0000 0007, ЄДРПОУ 14360570, МФО 322313, р/р 26007233566001'],
    ['ТТН 20450123456789, відділення №12, м. Київ, 01001, вул. Хрещатик 22, кв. 15'],
    ['Привіт! Мій номер +380 0 96 590 17 26, айді 248452739', '+380965901726', 'ID 248452739'],
    ['Помилка 429 о 13:53:05, IP 49.12.134.211, запит 123e4567-e89b-12d3-a456-380965901726'],
    ['Паспорт № 248452739, виданий 10.03.2015, орган 3210, УНЗР 19900101-12345'],
    ['клиент 248452739, заказ №248452953, т. +380(96)590-17-26, сумма 1 000 000 руб.', 'ID 248452739', '+380965901726'],
  ])('in Ukrainian: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
