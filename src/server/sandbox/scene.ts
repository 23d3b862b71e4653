import type { Scenario } from '#contract/scenarios.ts'

/** IDs of the scenarios under one heading, so that a table per heading is complete by type. */
export type ScenarioIdIn<Group extends Scenario['group']> = Extract<Scenario, { group: Group }>['id']

/** Writes the moment `span` milliseconds before now as One-API writes timestamps: `Y-m-d H:i:s`, in UTC. */
export type Ago = (span: number) => string

/** Members of a JSON object as One-API sends it. */
export type Members = Record<string, unknown>

/**
 * A scenario's contact: the members that differ from the plain contact (`undefined` leaves one out), or the contact's
 * whole JSON text where `JSON.stringify` would lose the point. Dates are relative, so it is told anew for each answer.
 */
export type Scene = (ago: Ago) => Members | string

export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** @param now milliseconds since 1970 */
export function createAgo(now: number): Ago {
  return (span) => new Date(now - span).toISOString().slice(0, 19).replace('T', ' ')
}

/** A contact without anything special, with a valid phone of its own. */
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

/** Ukrainian, and ends with the last seven digits of the ID. */
export function phoneOf(id: number): number {
  return 380_500_000_000 + (id % 10_000_000)
}
