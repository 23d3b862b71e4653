import { checked, day, hour, type ScenarioIdIn, type Scene } from './scene.ts'

/** The vendor's example, with its dates. */
export const vendorCast: Record<ScenarioIdIn<'The vendor’s examples'>, Scene> = {
  248452953: () => ({ phone: 380971443455 }),
  1: () => ({
    phone: 33601148802,
    fields: { additionalProp1: 'string', additionalProp2: 'string', additionalProp3: 'string' },
    created_at: '2022-04-28 14:21:16',
    groups: [{ id: 1, name: 'string', description: 'string', default: 0, created_at: '2022-04-28 14:21:16' }],
    hlr_status: 'string',
    hlr_last_check: '2022-04-28 14:21:16',
  }),
}

export const oddCast: Record<ScenarioIdIn<'Phone, dates and the rest'>, Scene> = {
  248453401: () => ({ phone: 999999999999999 }),
  248453402: () => ({ phone: 436641234567890 }),
  248453403: () => ({ phone: 376312345 }),
  248453404: () => ({ phone: '380508453404' }),
  248453405: () => ({ phone: null }),
  248453406: () => ({ created_at: '2025-03-10T13:53:05.000+00:00' }),
  248453407: () => ({ created_at: undefined }),
  248453408: () => ({ created_at: '0000-00-00 00:00:00' }),
  248453409: () => ({ score: 87, consent: { sms: true, since: '2025-01-01' }, tags: ['vip', 'beta'] }),
  248453410: () => ({
    fields: undefined,
    groups: undefined,
    hlr_status: undefined,
    hlr_last_check: undefined,
    created_at: undefined,
  }),
  248453411: () => ({ phone: 12025550143 }),
  248453412: () => ({ phone: 380442790412 }),
  248453413: (ago) => ({ phone: 380442790413, hlr_status: 'active', hlr_last_check: ago(2 * hour) }),
  248453415: (ago) => ({ created_at: ago(-2 * hour) }),
  248453414: (ago) => ({ hlr_status: 'active', hlr_last_check: ago(2 * hour), created_at: ago(hour) }),
}

/** The stop lists themselves are in stop-list.ts. */
export const stopListCast: Record<ScenarioIdIn<'Stop lists'>, Scene> = {
  248453501: () => ({}),
  248453502: () => ({}),
  248453503: () => ({}),
  248453504: checked('active', 2 * hour),
  248453505: checked('absent', 3 * hour),
  248453506: checked('barred', day),
  248453507: checked('active', 2 * hour),
  248453508: checked('active', 2 * hour),
}
