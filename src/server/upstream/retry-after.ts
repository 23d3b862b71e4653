import type { TransportResponse } from './transport.ts'

/** @param now milliseconds since the epoch @returns whole seconds from 1 to 3600; `undefined` without a valid header */
export function readRetryAfter(headers: TransportResponse['headers'], now: number): number | undefined {
  const text = headers.get('retry-after')?.trim()
  if (!text) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - now) / 1000
  return Number.isNaN(seconds) ? undefined : Math.min(3600, Math.max(1, Math.ceil(seconds)))
}
