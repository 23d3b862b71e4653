import { describe, expect, it } from 'vitest'
import { createTestClient } from '../testing/sandbox-client.ts'
import type { ScenarioIdIn } from './scene.ts'

const { contactText } = createTestClient()

describe('text scenarios', () => {
  const texts: Record<ScenarioIdIn<'Texts'>, RegExp> = {
    248453201: /a{5000}/,
    248453202: /\p{Script=Arabic}.*\p{Script=Hebrew}/u,
    248453203: /Order 4711.*\p{Script=Arabic}.*ready/u,
    248453204: /👩‍👩‍👧‍👦.*👍🏽.*🇺🇦/u,
    248453205: /<script>.*<img src=x onerror=/,
    248453206: /"javascript:.*"data:text\/html/,
    248453207: /"fields":\{"__proto__":"own member","constructor".*"__proto__":\{"isAdmin"/,
    248453208: /DROP TABLE.*"=HYPERLINK/,
    248453209: /\\u0000.*\u202E/,
    248453210: /a{5000}.*"Answer 200".*"List 100"/,
  }

  it.each(Object.entries(texts))('%s has its text', async (id, pattern) => {
    expect(await contactText(Number(id))).toMatch(pattern)
  })
})
