import { gzipSync } from 'node:zlib'
import { good, json, type Respond } from './upstream.ts'

export const mebibyte = 1024 * 1024
export const jsonType = { 'content-type': 'application/json' }

/** What upstream sends instead of a contact, and what the agent's page gets. */
export const faults: Record<string, [respond: Respond, outcome: string]> = {
  'a connection that is reset': [(response) => response.socket?.resetAndDestroy(), '502 upstream-unavailable'],
  'an answer that is cut off': [
    (response) => {
      response.writeHead(200, jsonType).write('{"data":', () => response.destroy())
    },
    '502 upstream-malformed',
  ],
  'an answer that is shorter than it says': [
    (response) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 900\r\n\r\n{"data":{}}`,
      )
    },
    '502 upstream-malformed',
  ],
  'an answer that is longer than it says': [
    (response) => {
      response.socket?.end(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n{"data":{}}`)
    },
    '502 upstream-malformed',
  ],
  'an HTML page': [
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Maintenance</h1>'),
    '502 upstream-malformed',
  ],
  'invalid UTF-8': [
    (response) => response.writeHead(200, jsonType).end(Buffer.from('{"data":{"x":"\xff"}}', 'latin1')),
    '502 upstream-malformed',
  ],
  'only null': [json('null'), '502 upstream-malformed'],
  'a redirect': [json('', 302, { location: `/api/contacts/${good}` }), '502 upstream-malformed'],
  'a gzip bomb': [
    (response) => {
      // Of two members, which unpack to 200 MiB.
      const half = gzipSync(Buffer.alloc(100 * mebibyte, ' '), { level: 1 })
      const bomb = Buffer.concat([half, half])
      response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' }).end(bomb)
    },
    '502 upstream-malformed',
  ],
  'an error that quotes the token': [
    (response, { headers }) => json(JSON.stringify({ message: headers.authorization }), 500)(response, response.req),
    '502 upstream-unavailable',
  ],
  'a refusal that quotes the token': [
    (response, { headers }) => json(JSON.stringify({ message: headers.authorization }), 404)(response, response.req),
    '502 upstream-malformed',
  ],
  'a contact that quotes the token in escapes of JSON': [
    (response, { headers: { authorization = '' } }) => {
      const note = [...authorization].map((sign) => `\\u00${sign.charCodeAt(0).toString(16)}`).join('')
      json(`{"data":{"note":"${note}"}}`, 200)(response, response.req)
    },
    '502 upstream-malformed',
  ],
  'a contact that quotes the token': [
    (response, { headers }) => json(JSON.stringify({ data: headers }), 200)(response, response.req),
    '502 upstream-malformed',
  ],
}
