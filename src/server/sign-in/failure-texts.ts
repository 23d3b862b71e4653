import type { LanguageCode } from '#contract/languages.ts'
import type { SignInFailure } from '../http/problem.ts'

type Text = Record<LanguageCode, { title: string; advice: string }>

/** What the page says when signing in failed, with its status, and which link helps. */
export const failureTexts: Record<
  SignInFailure,
  { status: 400 | 403 | 429 | 500 | 502; link: 'again' | 'other' } & Text
> = {
  'attempt-unknown': {
    status: 400,
    link: 'again',
    en: {
      title: 'This sign-in is no longer valid',
      advice: 'It took longer than ten minutes, is already complete, or began in another browser. Sign in again.',
    },
    uk: {
      title: 'Цей вхід уже недійсний',
      advice: 'Він тривав понад десять хвилин, уже завершився або почався в іншому браузері. Увійдіть знову.',
    },
  },
  'code-refused': {
    status: 400,
    link: 'again',
    en: {
      title: 'This sign-in is no longer valid',
      advice: 'The sign-in provider withdrew its answer, or the answer was used before. Sign in again.',
    },
    uk: {
      title: 'Цей вхід уже недійсний',
      advice: 'Провайдер входу відкликав свою відповідь, або її вже використано. Увійдіть знову.',
    },
  },
  'not-allowed': {
    status: 403,
    link: 'other',
    en: {
      title: 'This account may not use Contact Desk',
      advice: 'Sign in with another account, or ask an administrator to give this one access.',
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
      advice:
        'The sign-in was cancelled or refused at the provider. Try again, or ask an administrator whether you have access.',
    },
    uk: {
      title: 'Провайдер не виконав вхід',
      advice:
        'Вхід скасовано або відхилено у провайдера. Спробуйте ще раз або запитайте адміністратора, чи маєте ви доступ.',
    },
  },
  'provider-unavailable': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider cannot be reached',
      advice: 'The provider did not answer or does not work. Try again in a minute.',
    },
    uk: {
      title: 'Провайдер входу недоступний',
      advice: 'Провайдер не відповів або не працює. Спробуйте за хвилину.',
    },
  },
  'provider-malformed': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider’s answer cannot be trusted',
      advice:
        'The answer is not what a sign-in provider should send. Try again. If this keeps happening, give the request ID to an administrator.',
    },
    uk: {
      title: 'Відповіді провайдера входу не можна довіряти',
      advice:
        'Відповідь не така, як має надсилати провайдер входу. Спробуйте ще раз. Якщо це повторюється, передайте ID запиту адміністратору.',
    },
  },
  'client-refused': {
    status: 502,
    link: 'again',
    en: {
      title: 'The sign-in provider refuses Contact Desk',
      advice:
        'An administrator must check OIDC_CLIENT_ID and OIDC_CLIENT_SECRET, and what the provider allows this client to do.',
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
      title: 'The clocks do not match',
      advice:
        'The clock of this server or of the provider is more than a minute off. An administrator must correct it.',
    },
    uk: {
      title: 'Годинники розходяться',
      advice:
        'Годинник цього сервера або провайдера відхиляється більш ніж на хвилину. Його має виправити адміністратор.',
    },
  },
  'too-many': {
    status: 429,
    link: 'again',
    en: {
      title: 'Too many sign-ins from your network',
      advice: 'Contact Desk limits how many sign-ins may run at once. Wait a minute, then sign in again.',
    },
    uk: {
      title: 'Забагато входів із вашої мережі',
      advice: 'Contact Desk обмежує кількість одночасних входів. Зачекайте хвилину, тоді ввійдіть знову.',
    },
  },
  'own-failure': {
    status: 500,
    link: 'again',
    en: {
      title: 'An error occurred in Contact Desk',
      advice: 'Try again. If this keeps happening, give the request ID to an administrator: the log names the cause.',
    },
    uk: {
      title: 'Сталася помилка в Contact Desk',
      advice: 'Спробуйте ще раз. Якщо це повторюється, передайте ID запиту адміністратору: причину записано в журналі.',
    },
  },
}

export const pageWords: Record<LanguageCode, { again: string; other: string; requestId: string }> = {
  en: { again: 'Sign in again', other: 'Sign in with another account', requestId: 'Request ID' },
  uk: { again: 'Увійти знову', other: 'Увійти з іншим обліковим записом', requestId: 'ID запиту' },
}
