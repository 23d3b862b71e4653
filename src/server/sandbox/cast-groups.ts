import { faultyGroups } from './group-faults.ts'
import { defaultGroup, hundredGroups } from './groups.ts'
import type { ScenarioIdIn, Scene } from './scene.ts'

const [first, second, third, fourth, fifth, sixth, seventh] = hundredGroups

export const groupsCast: Record<ScenarioIdIn<'Groups'>, Scene> = {
  248453301: () => ({
    groups: [
      { ...first, id: '1864801', items: '1001', stop_list_count: '12' },
      { ...second, id: '1864802', items: undefined, stop_list_count: undefined },
    ],
  }),
  248453302: () => ({
    groups: [
      { ...first, name: 'default: 0', default: 0 },
      { ...second, name: 'default: 1', default: 1 },
      { ...third, name: 'default: "0"', default: '0' },
      { ...fourth, name: 'default: "1"', default: '1' },
      { ...fifth, name: 'default: true', default: true },
      { ...sixth, name: 'default: false', default: false },
      { ...seventh, name: 'default: null', default: null },
    ],
  }),
  248453303: () => ({ groups: [{ ...defaultGroup, default: undefined, is_default: true }, first] }),
  248453304: () => ({ groups: undefined }),
  248453305: () => ({ groups: faultyGroups }),
  248453312: () => ({ groups: hundredGroups.slice(0, 12) }),
  248453313: () => ({ groups: hundredGroups.slice(0, 13) }),
  248453399: () => ({ groups: hundredGroups }),
}
