import type { SignInFailure } from '../http/problem.ts'

export const languages = ['en', 'uk'] as const
export type Language = (typeof languages)[number]

type Text = Record<Language, { title: string; advice: string }>

/** What the page says when signing in failed, with its status, and which link helps. */
export const failureFaces: Record<
  SignInFailure,
  { status: 400 | 403 | 429 | 500 | 502; link: 'again' | 'other' } & Text
> = {
  'attempt-unknown': {
    status: 400,
    link: 'again',
    en: {
      title: 'This sign-in is over',
      advice: 'It took longer than ten minutes, was finished already, or was begun in another browser. Begin again.',
    },
    uk: {
      title: 'Цей вхід уже недійсний',
      advice: 'Він тривав понад десять хвилин, уже завершений або початий в іншому браузері. Почніть знову.',
    },
  },
  'code-refused': {
    status: 400,
    link: 'again',
    en: {
      title: 'This sign-in is over',
      advice: 'The provider has taken its answer back or seen it twice. Begin again.',
    },
    uk: {
      title: 'Цей вхід уже недійсний',
      advice: 'Провайдер відкликав свою відповідь або бачить її вдруге. Почніть знову.',
    },
  },
  'not-allowed': {
    status: 403,
    link: 'other',
    en: {
      title: 'This account may not use Contact Desk',
      advice: 'Sign in with another account, or ask an administrator to let this one in.',
    },
    uk: {
      title: 'Цей обліковий запис не має доступу до Contact Desk',
      advice: 'Увійдіть з іншим обліковим записом або попросіть адміністратора надати доступ цьому.',
    },
  },
  'email-unverified': {
    status: 403,
    link: 'other',
    en: {
      title: 'The e-mail address of this account is not verified',
      advice: 'Verify it at the provider and sign in again, or sign in with another account.',
    },
    uk: {
      title: 'Адресу електронної пошти цього облікового запису не підтверджено',
      advice: 'Підтвердьте її у провайдера та увійдіть знову або скористайтеся іншим обліковим записом.',
    },
  },
  'provider-refused': {
    status: 403,
    link: 'again',
    en: {
      title: 'The provider did not sign you in',
      advice: 'Signing in was cancelled or refused there. Try again, or ask an administrator whether you may sign in.',
    },
    uk: {
      title: 'Провайдер не виконав вхід',
      advice: 'Вхід скасовано або відхилено. Спробуйте ще раз або запитайте адміністратора, чи маєте ви доступ.',
    },
  },
  'provider-unavailable': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider cannot be reached',
      advice: 'It did not answer, or is out of order. Try again in a minute.',
    },
    uk: {
      title: 'Провайдер входу недоступний',
      advice: 'Він не відповів або не працює. Спробуйте ще раз за хвилину.',
    },
  },
  'provider-malformed': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider’s answer cannot be trusted',
      advice: 'It is not what it should be. Try again; if it stays so, pass the request ID to an administrator.',
    },
    uk: {
      title: 'Відповіді провайдера входу не можна довіряти',
      advice: 'Вона не така, як має бути. Спробуйте ще раз; якщо не допоможе, передайте адміністратору ID запиту.',
    },
  },
  'client-refused': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider refuses Contact Desk',
      advice:
        'An administrator must check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, and what the provider lets this client do.',
    },
    uk: {
      title: 'Провайдер входу не приймає Contact Desk',
      advice:
        'Адміністратор має перевірити OIDC_CLIENT_ID та OIDC_CLIENT_SECRET, а також дозволи цього клієнта у провайдера.',
    },
  },
  'clocks-differ': {
    status: 502,
    link: 'again',
    en: {
      title: 'Clocks differ',
      advice:
        'The clock of this server or of the provider is wrong by more than a minute. An administrator must set it.',
    },
    uk: {
      title: 'Годинники розходяться',
      advice: 'Годинник цього сервера або провайдера хибить більш ніж на хвилину. Його має налаштувати адміністратор.',
    },
  },
  'too-many': {
    status: 429,
    link: 'again',
    en: {
      title: 'Too many sign-ins from your network',
      advice: 'Contact Desk takes only so many at once. Wait a minute, then sign in again.',
    },
    uk: {
      title: 'Забагато входів із вашої мережі',
      advice: 'Contact Desk приймає лише певну кількість водночас. Зачекайте хвилину, тоді увійдіть знову.',
    },
  },
  'own-failure': {
    status: 500,
    link: 'again',
    en: {
      title: 'Contact Desk itself failed',
      advice: 'Try again; if it stays so, pass the request ID to an administrator, who finds the cause in the log.',
    },
    uk: {
      title: 'Сталася помилка в Contact Desk',
      advice: 'Спробуйте ще раз; якщо не допоможе, передайте ID запиту адміністратору: причину записано в журналі.',
    },
  },
}

export const pageWords: Record<Language, { again: string; other: string; requestId: string }> = {
  en: { again: 'Sign in again', other: 'Sign in with another account', requestId: 'Request ID' },
  uk: { again: 'Увійти знову', other: 'Увійти з іншим обліковим записом', requestId: 'ID запиту' },
}
