import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { languageCodes } from '#contract/languages.ts'
import type { AppEnv } from '../http/app-env.ts'
import type { SignInFailure } from '../http/problem.ts'
import { failurePage } from './failure-page.ts'
import { failureTexts } from './failure-texts.ts'

async function pageOf(failure: SignInFailure, language = '', returnTo = 'https://desk.example/contacts/7') {
  const app = new Hono<AppEnv>().get('/', (context) => {
    context.set('requestId', 'id-of-request')
    return failurePage(context, failure, new URL(returnTo))
  })
  const response = await app.request('/', { headers: { 'accept-language': language } })
  return { response, text: await response.text() }
}

it.each(Object.keys(failureTexts) as SignInFailure[])(
  'says what to do when a sign-in ends with %s, in every language, without script or style',
  async (failure) => {
    for (const language of languageCodes) {
      const { response, text } = await pageOf(failure, language)
      const { status, [language]: words } = failureTexts[failure]
      expect(response.status).toBe(status)
      expect(response.headers.get('content-language')).toBe(language)
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; .*frame-ancestors 'none'/)
      expect(text).toContain(`<html lang="${language}">`)
      expect(text).toContain(`<h1>${words.title}</h1>`)
      expect(text).toContain(words.advice)
      expect(text).toContain('<code>id-of-request</code>')
      expect(text).toContain('href="https://desk.example/auth/sign-in?return=%2Fcontacts%2F7')
      expect(text).not.toMatch(/<script|<style|style=|\son\w+=/)
    }
  },
)

it.each([
  ['uk', 'uk'],
  ['uk-UA,uk;q=0.9,en;q=0.8', 'uk'],
  ['tlh, en;q=0.4, uk;q=0.6', 'uk'],
  ['tlh, uk;q=0', 'en'],
  ['en-GB, uk;q=0.9', 'en'],
  ['*', 'en'],
  ['', 'en'],
  ['ukx', 'en'],
])('speaks the language of "%s"', async (header, language) => {
  expect((await pageOf('not-allowed', header)).text).toContain(`<html lang="${language}">`)
})

it('lets nothing of the address it returns to become markup', async () => {
  const { text } = await pageOf('not-allowed', 'en', 'https://desk.example/"><script>x</script>?a=\'&b="<i>')
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('<i>')
})
