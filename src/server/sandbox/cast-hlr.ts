import { checked, day, hour, minute, type ScenarioIdIn, type Scene } from './scene.ts'

export const hlrCast: Record<ScenarioIdIn<'HLR status'>, Scene> = {
  248453001: checked('active', 2 * hour),
  248453002: checked('active', 2 * day),
  248453003: checked('active', 10 * day),
  248453004: checked('active', 60 * day),
  248453005: checked('absent', 3 * hour),
  248453006: checked('absent', 3 * day),
  248453007: checked('sent', 2 * minute),
  248453008: checked('sent', 25 * minute),
  248453009: checked('unknown', 5 * hour),
  248453010: checked('unknown', 4 * day),
  248453011: checked('failed', hour),
  248453012: checked('barred', day),
  248453013: checked('barred', 20 * day),
  248453014: checked('ported', 6 * hour),
  248453015: () => ({ hlr_status: 'active', hlr_last_check: null }),
  248453016: () => ({ hlr_status: null, hlr_last_check: null }),
  248453017: () => ({ hlr_status: undefined, hlr_last_check: undefined }),
  248453018: checked('active', -2 * hour),
  248453019: () => ({ hlr_status: 'active', hlr_last_check: '0000-00-00 00:00:00' }),
  248453020: () => ({ hlr_status: 'active', hlr_last_check: 'last Tuesday' }),
}
