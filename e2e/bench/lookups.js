// Looks contacts up over kept connections, as many at once as asked for and one after the other on each.
import { Agent, request } from 'node:http'

/** Of the sandbox's crowd: every lookup of a run asks for another contact, so that none is shared. */
const firstId = 300_000_001
const crowd = 10_000

function lookUp(url, options) {
  return new Promise((resolve, reject) => {
    request(url, options, (response) => {
      response
        .resume()
        .on('error', reject)
        .on('end', () => resolve(response.statusCode))
    })
      .on('error', reject)
      .end()
  })
}

/**
 * @param parallel lookups under way at once
 * @param seconds how long
 * @returns milliseconds of each lookup in ascending order, and what went wrong, by kind
 */
export async function load({ url, headers = {}, parallel, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: parallel })
  const end = performance.now() + seconds * 1000
  const times = []
  const errors = {}
  let asked = 0
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      while (performance.now() < end) {
        const id = firstId + (asked++ % crowd)
        const begin = performance.now()
        const status = await lookUp(`${url}/api/contacts/${id}`, { agent, headers }).catch((error) => error.code)
        times.push(performance.now() - begin)
        if (status !== 200) errors[status] = (errors[status] ?? 0) + 1
      }
    }),
  )
  agent.destroy()
  return { times: times.sort((a, b) => a - b), errors }
}

export const percentile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
