import type { Context } from 'hono'
import { html } from 'hono/html'
import type { AppEnv } from '../http/app-env.ts'
import { failurePagePolicy } from '../http/content-policy.ts'
import { languageOf } from '../http/language.ts'
import type { SignInFailure } from '../http/problem.ts'
import type { AccountChoice } from './attempts.ts'
import { failureTexts, pageWords } from './failure-texts.ts'

/**
 * The page after a failed sign-in: what happened, what to do, and the request ID.
 * @param returnTo an address of ours
 * @param choice asks for another account again, if the failed attempt did
 */
export function failurePage(
  context: Context<AppEnv>,
  failure: SignInFailure,
  returnTo: URL,
  choice?: AccountChoice,
): Response | Promise<Response> {
  const language = languageOf(context)
  const { status, link, [language]: text } = failureTexts[failure]
  const words = pageWords[language]
  const again = new URL('/auth/sign-in', returnTo)
  again.searchParams.set('return', returnTo.pathname + returnTo.search + returnTo.hash)
  const account = choice ?? (link === 'other' ? 'other' : undefined)
  if (account) again.searchParams.set('account', account)
  context.header('content-security-policy', failurePagePolicy)
  context.header('content-language', language)
  return context.html(
    html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/favicon.png" type="image/png">
<title>${text.title} · Contact Desk</title>
</head>
<body>
<main>
<h1>${text.title}</h1>
<p>${text.advice}</p>
<p><a href="${again.href}">${words[account ? 'other' : 'again']}</a></p>
<p>${words.requestId}: <code>${context.var.requestId}</code></p>
</main>
</body>
</html>
`,
    status,
  )
}
