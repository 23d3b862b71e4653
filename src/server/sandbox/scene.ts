import type { Scenario } from '#contract/scenarios.ts'

/** Scenario IDs of one group, so that each group's table is complete by type. */
export type ScenarioIdIn<Group extends Scenario['group']> = Extract<Scenario, { group: Group }>['id']

/** Formats the moment `span` milliseconds ago as One-API does: `Y-m-d H:i:s` in UTC. */
export type Ago = (span: number) => string

export type Members = Record<string, unknown>

/** Members that differ from the plain contact, or a whole JSON text. It is a function because dates are relative. */
export type Scene = (ago: Ago) => Members | string

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

export function createAgo(now: number): Ago {
  return (span) => new Date(now - span).toISOString().slice(0, 19).replace('T', ' ')
}

export function plainContact(id: number): Members {
  return {
    id,
    phone: phoneOf(id),
    fields: [],
    groups: [],
    hlr_status: 'unknown',
    hlr_last_check: null,
    created_at: '2025-03-10 13:53:05',
  }
}

/** A Ukrainian phone that ends with the ID's last seven digits. */
export function phoneOf(id: number): number {
  return 380_500_000_000 + (id % 10_000_000)
}

/** @param span milliseconds since the HLR check */
export function checked(status: string, span: number): Scene {
  return (ago) => ({ hlr_status: status, hlr_last_check: ago(span) })
}
