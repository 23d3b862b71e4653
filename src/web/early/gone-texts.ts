import type { LanguageCode } from '#contract/languages.ts'

type Text = { title: string; advice: string; reload: string }

/** What gone.js says when a part of the page is gone and a reload has not helped, or would lose what is typed. */
export const goneTexts: Record<LanguageCode, Text> = {
  en: {
    title: 'This page is out of date',
    advice:
      'Contact Desk was updated, and a part of this page is gone. Copy what you have typed, and reload the page. If you read this again, tell your administrator.',
    reload: 'Reload',
  },
  uk: {
    title: 'Ця сторінка застаріла',
    advice:
      'Contact Desk оновлено, і частини цієї сторінки вже немає. Скопіюйте набране та перезавантажте сторінку. Якщо прочитаєте це знову, зверніться до адміністратора.',
    reload: 'Перезавантажити',
  },
}
