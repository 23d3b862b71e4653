import type { LaterTexts } from './later.ts'
import { ukrainianPlural as plural } from './plural.ts'

/** What the parts of the page say that come after the first view, in Ukrainian. */
export const ukLater: LaterTexts = {
  home: {
    intro:
      'Введіть або вставте в поле вгорі те, що є в заявці: ID контакту, телефон, посилання або весь текст. Ви побачите, хто це, чи можна з ним зв’язатися і як.',
    recent: 'Нещодавні пошуки',
    thisTab: 'лише в цій вкладці',
    clear: 'Очистити',
    samples: 'Зразки контактів',
  },
  shortcuts: {
    findAnywhere: 'Знайти контакт, з будь-якого місця (на Mac — Cmd K)',
    choose: 'Вибрати з розпізнаного',
    open: 'Відкрити вибране',
    escape: 'Закрити список або очистити поле',
    show: 'Показати ці клавіші',
    singleKeys: 'Клавіші, які натискають окремо (/ і ?), працюють',
    close: 'Закрити',
  },
  other: {
    heading: 'Інші дані',
    ofGroup: (name, group) => `${name} групи ${group}`,
    ofStopList: (name) => `${name} стоп-листа`,
    properties: (n) =>
      `BSG надіслав ${n} ${plural(n, 'властивість, якої', 'властивості, яких', 'властивостей, яких')} ця сторінка не знає:`,
    statuses: () => 'BSG надіслав статус HLR, якого ця сторінка не знає:',
    types: (n) =>
      `BSG надіслав ${n} ${plural(n, 'тип поля, якого', 'типи полів, яких', 'типів полів, яких')} ця сторінка не знає:`,
    values: (n) => `BSG надіслав ${n} ${plural(n, 'значення', 'значення', 'значень')} незвичної для полів форми:`,
    details: 'подробиці',
  },
  raw: { heading: 'Відповідь без змін', json: 'JSON' },
  sessionEnd: {
    label: 'Завершення сеансу',
    idle: (time) => `Ви давно нічого не шукали, тож сеанс завершиться через ${time}.`,
    final: (time) => `Ви ввійшли давно, тож сеанс завершиться через ${time}.`,
    stay: 'Продовжити сеанс',
    stayed: 'Сеанс продовжено',
    again: 'Увійти знову',
  },
  origin: {
    types: {
      MOBILE: 'мобільний',
      FIXED_LINE: 'стаціонарний',
      FIXED_LINE_OR_MOBILE: 'стаціонарний або мобільний',
      TOLL_FREE: 'безкоштовний номер',
      PREMIUM_RATE: 'платний номер',
      SHARED_COST: 'номер зі спільною оплатою',
      VOIP: 'інтернет-телефон',
      PERSONAL_NUMBER: 'персональний номер',
      PAGER: 'пейджер',
      UAN: 'номер компанії',
      VOICEMAIL: 'голосова пошта',
    },
    timeThere: (time) => `там зараз ${time}`,
    timesThere: (from, to) => `там зараз від ${from} до ${to}`,
    fromDiallingCode: 'за телефонним кодом',
  },
}
