import { surveyFieldIds } from './definitions.ts'
import { day, phoneOf, type ScenarioIdIn, type Scene } from './scene.ts'

export function withFieldsText(id: number, fields: string): string {
  return `{"id":${id},"phone":${phoneOf(id)},"fields":${fields},"groups":[],"hlr_status":"unknown","hlr_last_check":null,"created_at":"2025-03-10 13:53:05"}`
}

const deepList = '['.repeat(100_000) + ']'.repeat(100_000)

export const fieldsCast: Record<ScenarioIdIn<'Custom fields'>, Scene> = {
  248453101: (ago) => ({
    fields: {
      '387701': 'Zufafa',
      '387702': 'Mezemka',
      '387704': '1990-05-17',
      '387705': '1234567.5',
      '387706': '42',
      '387707': ago(3 * day),
      '387708': 'plus',
      '387724': '#ff8800',
    },
  }),
  // As text: JavaScript sorts members whose names are integers.
  248453102: () =>
    withFieldsText(248453102, '{"387714":"Ukraine","387701":"Zufafa","388099":"orphan","387703":"Lviv"}'),
  248453103: () => ({
    fields: [
      { id: 387714, value: 'Ukraine' },
      { id: '387701', value: 'Zufafa' },
    ],
  }),
  248453104: () => ({
    fields: [
      { code: 'country', text: 'Ukraine' },
      { code: '387701', text: 'Zufafa' },
    ],
  }),
  248453105: () => ({ fields: [{ '387714': 'Ukraine' }, { '387701': 'Zufafa' }] }),
  248453106: () => ({ fields: 'country=Ukraine;first_name=Zufafa' }),
  248453107: () => ({ fields: Object.fromEntries(surveyFieldIds.map((id, index) => [id, `Answer ${index + 1}`])) }),
  248453108: () => ({ fields: { '387701': 'Zufafa', '387719': '90210', '387720': '2025-02-27 crm leads' } }),
  248453109: () => ({ fields: { '387701': 'Zufafa', '388077': 'Mezemka', '388099': '2019-01-01' } }),
  248453110: () => ({ fields: { '387701': null, '387702': '', '387704': null, '387705': '', '388099': null } }),
  248453111: () => ({ fields: { '387705': 0, '387706': '0', '387721': false } }),
  // As text: a double cannot hold these numbers.
  248453112: () => withFieldsText(248453112, '{"387705":12345678901234567890,"387712":1.50,"387719":9007199254740993}'),
  248453113: () => ({
    fields: {
      '387710': 'zufafa@example.com',
      '387711': 'https://example.com/customers/42?tab=orders#last',
      '387715': 'www.example.com',
      '387723': 'Call back, see https://example.com/ticket/7 or write to help@example.com.',
    },
  }),
  // As text: JSON writers stop at some thousand levels.
  248453114: () =>
    withFieldsText(248453114, `{"387701":${deepList},"387702":"Mezemka"}`).replace(
      '"groups"',
      `"nested":${deepList},"groups"`,
    ),
}
