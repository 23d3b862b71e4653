import type { LanguageCode } from '#contract/languages.ts'
import type { BootFailure } from './boot.ts'

type Text = [title: string, advice: string]

/** What guard.js says when the app cannot run, in every language at once. The build writes it into that script. */
export const guardTexts: Record<LanguageCode, Record<BootFailure, Text> & { reload: string }> = {
  en: {
    outdated: [
      'This browser is too old for Contact Desk',
      'Update it or use another one: Chrome or Edge from version 111, Firefox from 115, Safari from 16.4.',
    ],
    unloaded: [
      'Contact Desk could not be loaded',
      'A file that this page needs did not arrive. Check the network connection and reload the page. If that does not help, tell your administrator.',
    ],
    broken: [
      'Contact Desk could not start',
      'An error occurred on this page. Reload it. If that does not help, try another browser or tell your administrator.',
    ],
    slow: [
      'Contact Desk is slow to load',
      'It appears here when its files have arrived. If it does not appear, check the network connection and reload the page.',
    ],
    reload: 'Reload',
  },
  uk: {
    outdated: [
      'Цей браузер надто старий для Contact Desk',
      'Оновіть його або відкрийте сторінку в іншому: Chrome чи Edge від версії 111, Firefox від 115, Safari від 16.4.',
    ],
    unloaded: [
      'Contact Desk не завантажився',
      'Файл, потрібний цій сторінці, не надійшов. Перевірте з’єднання з мережею та перезавантажте сторінку. Якщо це не допоможе, зверніться до адміністратора.',
    ],
    broken: [
      'Contact Desk не запустився',
      'На цій сторінці сталася помилка. Перезавантажте її. Якщо це не допоможе, спробуйте інший браузер або зверніться до адміністратора.',
    ],
    slow: [
      'Contact Desk довго завантажується',
      'Він з’явиться тут, щойно надійдуть його файли. Якщо він не з’являється, перевірте з’єднання з мережею та перезавантажте сторінку.',
    ],
    reload: 'Перезавантажити',
  },
}
