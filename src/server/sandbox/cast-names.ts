import { day, type ScenarioIdIn, type Scene } from './scene.ts'

/** The same person, as accounts call it. */
export const namesCast: Record<ScenarioIdIn<'Names'>, Scene> = {
  248453701: (ago) => ({
    fields: { '387733': 'Мельник', '387734': 'Оксана', '387735': 'Іванівна', '387703': 'Львів' },
    hlr_status: 'active',
    hlr_last_check: ago(day),
  }),
  248453702: () => ({ fields: { '387736': 'Oksana Melnyk', '387701': 'Oksana' } }),
  248453703: () => ({
    fields: { '387715': 'Melnyk & Daughters', '387737': 'oksana.melnyk', '387710': 'o@example.com' },
  }),
  248453704: (ago) => ({
    fields: {
      '387701': 'Maximiliana Alexandrina Theodora',
      '387702': 'von und zu Hohenlohe-Waldenburg-Schillingsfürst',
    },
    hlr_status: 'active',
    hlr_last_check: ago(day),
  }),
}
