import { expect, test as ownPageTest } from './support/fixtures.ts'
import { test } from './support/kept-page.ts'
import { servers } from './support/servers.ts'

// What is recognised in which text is for the unit tests; here is what becomes of it on the page.

const words = {
  'en-GB': {
    find: 'Find a contact',
    options: ['Phone +380 97 144 3455', 'Contact 248452739'],
    tooLong: '+791234567890 is too long for a phone number of its country. Compare it with the ticket.',
    tooShort: '+38096590 is too short for a phone number of its country. Compare it with the ticket.',
    nothing: 'Nothing found',
    noPhone: 'No contact with the phone +380 44 279 0000.',
  },
  'uk-UA': {
    find: 'Знайти контакт',
    options: ['Телефон +380 97 144 3455', 'Контакт 248452739'],
    tooLong: '+791234567890: забагато цифр для номера цієї країни. Звірте номер із заявкою.',
    tooShort: '+38096590: замало цифр для номера цієї країни. Звірте номер із заявкою.',
    nothing: 'Нічого не знайдено',
    noPhone: 'Немає контакту з телефоном +380 44 279 0000.',
  },
}

const ticket = 'Anna,380971443455\nорден 5, замовлення № 123456789\nтел. +380 97 144-34-55 доб. 5\ncontact 248452739'

for (const [locale, texts] of Object.entries(words)) {
  test.describe(`in ${locale}`, () => {
    test.use({ locale })

    test('a ticket that is pasted lists who is in it, and nothing else', async ({ page }) => {
      await page.goto('/')
      const box = page.getByRole('combobox', { name: texts.find })
      await page.evaluate((text) => navigator.clipboard.writeText(text), ticket)
      await box.focus()
      await page.keyboard.press('ControlOrMeta+V')
      await expect(page.getByRole('option')).toHaveText(texts.options)
    })

    test('a ticket that is dropped on the box takes the place of what stood there', async ({ page }) => {
      await page.goto('/')
      const box = page.getByRole('combobox', { name: texts.find })
      await box.fill('300000001')
      const dropped = await page.evaluateHandle((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        return data
      }, ticket)
      await box.dispatchEvent('drop', { dataTransfer: dropped })
      await expect(page.getByRole('option')).toHaveText(texts.options)
      await expect(box).toBeFocused()
    })

    for (const [written, message] of [
      ['+7 912 345 67 890', texts.tooLong],
      ['+380 96 590', texts.tooShort],
    ] as const) {
      test(`${written} is said to be wrong, and nobody is asked for`, async ({ page }) => {
        const asked: string[] = []
        page.on('request', (request) => asked.push(new URL(request.url()).pathname))
        await page.goto('/')
        await page.getByRole('combobox', { name: texts.find }).pressSequentially(written)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('alert')).toHaveText(message)
        expect(asked.filter((path) => path.includes('/api/contacts/') && !path.endsWith('/fields'))).toEqual([])
      })
    }

    test('a search that finds nothing takes the contact before off the page', async ({ page }) => {
      await page.goto('/contacts/248452739')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
      const box = page.getByRole('combobox', { name: texts.find })
      await box.fill('+380 44 279 0000')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(texts.nothing)
      await expect(page.getByRole('alert')).toHaveText(texts.noPhone)
      await expect(page).toHaveTitle(`${texts.nothing} · Contact Desk`)
      await expect(page).toHaveURL('/')
      await expect(box).toHaveValue('+380 44 279 0000')
      await expect(box).toBeFocused()
      await expect(page.getByText('96 590 1726')).toHaveCount(0)
    })
  })
}

for (const written of ['Zufafa', '+7 912 345 67 890', '096 590 17 26']) {
  test(`${written} takes the contact before off the page`, async ({ page }) => {
    await page.goto('/contacts/248452739')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('+380 96 590 1726')
    await page.getByRole('combobox').fill(written)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing found')
    await expect(page.getByRole('alert')).not.toBeEmpty()
    await expect(page.getByRole('combobox')).toHaveValue(written)
    await expect(page).toHaveURL('/')
  })
}

test('a wrong number beside a contact is for the agent to choose from', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('+7 912 345 67 890, contact 248452739')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('+791234567890 is too long')
  await expect(page).toHaveURL('/')
  await page.getByRole('option', { name: 'Contact 248452739' }).click()
  await expect(page).toHaveURL('/contacts/248452739')
})

test('a link that a mail program has wrapped leads to its contact, and to nothing in its query', async ({ page }) => {
  await page.goto('/')
  const link =
    'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&data=05&reserved=0'
  await page.getByRole('combobox').fill(link)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contacts/248452739')
})

test('a national zero in an international number does not hide the contact', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox').fill('+380 0 96 590 17 26')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/contacts/248452739')
})

test('Escape leaves the box alone while an input method composes', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('combobox')
  await box.fill('248452739')
  const pressEscape = (isComposing: boolean) =>
    box.dispatchEvent('keydown', { key: 'Escape', code: 'Escape', isComposing, bubbles: true })
  await pressEscape(true)
  await expect(box).toHaveValue('248452739')
  await pressEscape(false)
  await expect(box).toHaveValue('')
})

ownPageTest.describe('with HOME_COUNTRIES', () => {
  const { home } = servers
  ownPageTest.use({ baseURL: home.url })

  ownPageTest('a number as it is dialled at home leads to its contact', async ({ page, start }) => {
    await start(['dist/server/main.js'], `${home.url}/readyz`, {
      BSG_API_KEY: '',
      BSG_API_URL: '',
      PORT: String(home.port),
      LOG_LEVEL: 'warn',
      HOME_COUNTRIES: 'UA,PL',
      SANDBOX_LATENCY: '5',
    })
    for (const written of ['096 590 17 26', '(096) 590-17-26', '8 096 590 17 26', 'тел.0965901726']) {
      await page.goto('/')
      await page.getByRole('combobox').fill(written)
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL('/contacts/248452739')
    }
  })
})
