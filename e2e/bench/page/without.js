// Takes one thing out of what the product sends, so that a measurement shows what that thing is worth.
import { request } from 'node:http'

const nothing = () => {}

/** Each changes the headers of a request, or those of an answer. */
const removals = {
  /** Without these, the server cannot know that a person opens the page: no answer rides in it. */
  riding: {
    request: (headers) => {
      if (headers['sec-fetch-mode'] !== 'navigate') return
      for (const name of Object.keys(headers)) if (name.startsWith('sec-fetch-')) delete headers[name]
    },
  },
  compression: {
    request: (headers) => {
      headers['accept-encoding'] = 'identity'
    },
  },
  isolation: {
    answer: (headers) => {
      delete headers['cross-origin-opener-policy']
    },
  },
}

export const removable = Object.keys(removals)

/** @returns changes to the headers of a request and of its answer, which take out what is named. */
export function createRemoval(names) {
  const all = names.map((name) => removals[name])
  return {
    request(headers) {
      for (const { request = nothing } of all) request(headers)
    },
    answer(headers) {
      for (const { answer = nothing } of all) answer(headers)
    },
  }
}

const navigation = {
  'accept-encoding': 'gzip, deflate, br',
  'sec-fetch-dest': 'document',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'cross-site',
}

/** What every answer says in its own way. */
const passing = ['date', 'x-request-id']

function headersOf(url, { request: change, answer }) {
  const headers = { ...navigation }
  change(headers)
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      response.resume()
      answer(response.headers)
      resolve(JSON.stringify(Object.entries(response.headers).filter(([name]) => !passing.includes(name))))
    })
    asked.on('error', reject).end()
  })
}

/** Whether the page has the thing at all: what was not there cannot show by being gone. */
export async function isThere(name, url) {
  const [before, after] = await Promise.all([[], [name]].map((names) => headersOf(url, createRemoval(names))))
  return before !== after
}
