import * as z from 'zod/mini'

const payloadSchema = z.object({ exp: z.number() })

/** Reads when a JWT expires; upstream checks its signature. @returns milliseconds since the epoch, or `undefined` */
export function readExpiry(jwt: string): number | undefined {
  const payload = Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()
  try {
    return payloadSchema.parse(JSON.parse(payload)).exp * 1000
  } catch {
    return undefined
  }
}
