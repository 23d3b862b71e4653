import type { LanguageTexts } from '../languages.ts'
import { ukrainianPlural as plural } from '../plural.ts'
import type { Texts } from '../texts.ts'
import { deferred } from './deferred.ts'
import { reach } from './reach.ts'

const texts: Texts = {
  app: {
    skip: 'Перейти до вмісту',
    notSwitched: (language) =>
      `Не вдалося завантажити: ${language}. Перевірте з’єднання з мережею та спробуйте ще раз.`,
    banners: {
      label: 'Про ці дані',
      sandbox: { name: 'Тестові дані', text: 'Ключ BSG API не задано: ці контакти вигадані.' },
      test: {
        name: 'Тестовий ключ: BSG відповідає випадковими даними',
        text: 'На цій сторінці немає справжніх клієнтів.',
      },
    },
  },
  find: {
    label: 'Знайти контакт',
    placeholder: 'ID, телефон, посилання чи текст заявки',
    submit: 'Знайти',
    busy: 'Шукаємо …',
  },
  shortcuts: {
    heading: 'Гарячі клавіші',
  },
  contact: {
    title: (id) => `Контакт ${id}`,
    loading: (id) => `Завантажуємо контакт ${id}`,
    arrived: (id) => `Контакт ${id} завантажено`,
    foundById: 'Знайдено за ID контакту.',
    foundByPhone: 'Знайдено за номером телефону.',
  },
  phone: {
    none: 'Немає номера телефону',
    number: 'номер телефону',
  },
  ...reach,
  groups: {
    heading: 'Групи',
    count: (n) => `${n} ${plural(n, 'група', 'групи', 'груп')}`,
    none: 'Не входить до жодної групи',
    unnamed: (id) => `Група #${id}`,
    default: 'типова',
    showAll: (n) => `Показати всі (${n})`,
    showFirst: (n) => `Показати перші ${n}`,
  },
  fields: {
    heading: 'Власні поля',
    none: 'Немає власних полів',
    loading: 'Завантажуємо назви полів',
    unnamed: 'Не вдалося завантажити назви полів, тому замість них показано ID.',
    byId: (id) => `Поле #${id}`,
    noMatch: 'Жодне поле не підходить',
    hidden: (n) => `Приховані в BSG (${n})`,
    empty: 'порожнє',
    raw: (name) => `${name}, як надіслав BSG`,
  },
  dates: {
    empty: '(порожньо)',
    unreadable: '(нечитабельна дата)',
    unknownZone: '(часовий пояс, якого цей браузер не знає)',
    assumed: (zone) => `${zone} (імовірно)`,
    justNow: 'щойно',
  },
  copy: {
    action: (what) => `Копіювати ${what}`,
    done: (what) => `Скопійовано: ${what}`,
    refused: (what) => `Не скопійовано: браузер не дозволяє. Виділіть і скопіюйте вручну: ${what}.`,
  },
  problems: {
    noContact: (id) => `Немає контакту з ID ${id}`,
    errorTitle: 'Помилка',
    lost: 'Цю частину сторінки не вдалося завантажити.',
    retry: 'Спробувати ще раз',
    kinds: {
      'not-found': 'Нічого не знайдено',
      'invalid-id': 'Це не ID контакту',
      'invalid-phone': 'Це не номер телефону',
      'invalid-request': 'Contact Desk не зрозумів запиту',
      'sign-in-required': 'Увійдіть, щоб бачити контакти',
      'cross-site': 'Ця адреса не дозволена',
      'upstream-forbidden': 'Немає доступу до контактів',
      'not-allowed': 'Contact Desk не має такої функції',
      'rate-limited': 'Забагато запитів',
      'upstream-sign-in': 'BSG не приймає ключ API',
      'upstream-malformed': 'BSG надіслав відповідь, яку неможливо прочитати',
      'upstream-unavailable': 'BSG недоступний',
      'upstream-timeout': 'BSG надто довго не відповідає',
      'audit-unavailable': 'Contact Desk не може вести журнал аудиту',
      unreadable: 'BSG надіслав відповідь, яку неможливо прочитати',
      intermediary: 'Замість Contact Desk відповів проксі: перезавантажте сторінку',
      unreachable: 'Contact Desk недоступний',
      offline: 'Немає з’єднання з мережею',
      bug: 'На цій сторінці щось зламалося',
    },
  },
}

/** Everything that the page says in Ukrainian. */
export const uk: LanguageTexts = { texts, deferred }
