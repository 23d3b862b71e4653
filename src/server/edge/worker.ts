// The edge room: the app as a module Worker, for workerd and Cloudflare. What it cannot do there: docs/edge.md

import { waitUntil } from 'cloudflare:workers'
import { ConfigError } from '../config/variable.ts'
import { createDesk } from './desk.ts'
import { readEdgeConfig } from './edge-config.ts'
import type { Bindings } from './platform.ts'

type Answer = (request: Request) => Promise<Response>

/** Made by the first request: only a request may read bindings, draw random bytes or wait. */
let answer: Answer | undefined

export default {
  fetch(request: Request, bindings: Bindings): Promise<Response> {
    answer ??= start(request, bindings)
    const answered = answer(request)
    // A client that disconnects ends its request, but others may wait for what that has begun.
    waitUntil(answered)
    return answered
  },
}

function start(first: Request, bindings: Bindings): Answer {
  try {
    return createDesk(readEdgeConfig(bindings), bindings, first, waitUntil)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    return async () =>
      new Response('Contact Desk is not set up. Its log says which variable is wrong.', {
        status: 503,
        headers: { 'cache-control': 'no-store' },
      })
  }
}
