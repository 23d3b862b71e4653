import { withFieldsText } from './cast-fields.ts'
import { surveyFieldIds } from './definitions.ts'
import { hundredGroups } from './groups.ts'
import type { ScenarioIdIn, Scene } from './scene.ts'

export const textsCast: Record<ScenarioIdIn<'Texts'>, Scene> = {
  248453201: () => ({ fields: { '387723': 'a'.repeat(5000) } }),
  248453202: () => ({
    fields: {
      '387701': 'محمد',
      '387702': 'כהן',
      '387703': 'القاهرة',
      '387723': 'שלום עולם',
      '387731': 'فاطمة الزهراء',
    },
    groups: [
      { id: 1864690, name: 'العملاء', description: 'לקוחות', default: false, created_at: '2025-02-19 14:50:21' },
    ],
  }),
  248453203: () => ({
    fields: { '387715': 'ACME (שותפים) Ltd. 2025', '387723': 'Order 4711 — طلب رقم ٤٧١١ — ready by 5 pm!' },
  }),
  248453204: () => ({
    fields: { '387701': '👩‍👩‍👧‍👦', '387702': '👍🏽', '387714': '🇺🇦🇪🇬🏴󠁧󠁢󠁳󠁣󠁴󠁿', '387723': 'caf\u00E9 = cafe\u0301' },
  }),
  248453205: () => ({
    fields: {
      '387701': '<script>alert(1)</script>',
      '387702': '"><img src=x onerror=alert(1)>',
      '387723': '</dd></dl><style>*{display:none}</style>{{7*7}}',
      '387732': '&lt;b&gt; & &amp;',
    },
    groups: [{ id: 1864691, name: '<svg onload=alert(1)>', description: '<a href=//evil.example>', default: false }],
    hlr_status: '<img src=x onerror=alert(1)>',
  }),
  248453206: () => ({
    fields: {
      '387710': 'a@example.com?bcc=everybody@example.com',
      '387711': 'javascript:alert(document.domain)',
      '387715': 'JaVaScRiPt://example.com/%0Aalert(1)',
      '387723': 'data:text/html,<script>alert(1)</script>',
    },
  }),
  // As text: an object literal would set the prototype.
  248453207: () =>
    withFieldsText(248453207, '{"__proto__":"own member","constructor":"own member","toString":"own member"}').replace(
      '"groups"',
      '"__proto__":{"isAdmin":true},"constructor":"own member","groups"',
    ),
  248453208: () => ({
    fields: {
      '387701': "Robert'); DROP TABLE contacts;--",
      '387702': '=HYPERLINK("https://evil.example","Refund")',
      '387715': '@SUM(1+1)*cmd|" /C calc"!A0',
      '387723': '+380 -1 =1+1',
    },
  }),
  248453209: () => ({
    fields: {
      '387701': 'before\u0000after',
      '387715': 'invoice\u202Efdp.exe',
      '387716': '\u2066isolated\u2069 zero\u200Bwidth \uFEFFmark',
      '387723': 'first line\nsecond line\ttab\u001b[31m',
    },
  }),
  // The most that a contact may hold.
  248453210: () => ({
    fields: Object.fromEntries(
      surveyFieldIds.map((id, index) => [id, index === 0 ? 'a'.repeat(5000) : `Answer ${index + 1}`]),
    ),
    groups: hundredGroups,
  }),
}
