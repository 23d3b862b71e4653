// An upstream that costs next to nothing, so that it is not what is measured: it signs anybody in, and has the same
// contact for every ID, and a list of fields. It knows just enough of HTTP for clients that send one request after the other.
import { createServer } from 'node:net'
import { delayOf } from './delay.js'

/** Milliseconds before an answer, on average. */
const latency = Number(process.env.LATENCY)

const answer = (body) =>
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`

const group = { id: 1864618, name: 'Customers', description: null, default: false, items: 0, stop_list_count: 0 }
const contact = {
  id: 248452739,
  phone: 380965901726,
  fields: { 387714: 'Ukraine', 387723: 'Zufafa', 388077: 'zufafa@example.com', 388078: '2025-02-19', 388079: '17' },
  groups: Array.from({ length: 3 }, () => ({ ...group, created_at: '2025-02-19 14:50:21' })),
  hlr_status: 'active',
  hlr_last_check: '2025-03-01 10:00:00',
  created_at: '2025-02-19 14:51:44',
}
const contactAnswer = answer(JSON.stringify({ data: contact }))
const fields = Array.from({ length: 17 }, (_, at) => ({
  id: 387701 + at,
  name: `field_${at}`,
  type: 'text',
  description: 'What this field is for',
  is_visible: true,
}))
const fieldsAnswer = answer(JSON.stringify({ data: fields }))
const loginAnswer = answer(JSON.stringify({ bearer: 'a-token-of-the-upstream-for-measurements' }))

function answerTo(socket, head) {
  if (head.startsWith('POST')) socket.write(loginAnswer)
  else if (head.startsWith('GET /api/contacts/fields')) socket.write(fieldsAnswer)
  else if (latency === 0) socket.write(contactAnswer)
  else setTimeout(() => socket.write(contactAnswer), delayOf(Number(/\d+/.exec(head)), latency))
}

createServer((socket) => {
  let received = ''
  socket.setNoDelay()
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    received += chunk.latin1Slice()
    const end = received.indexOf('\r\n\r\n')
    if (end === -1) return
    const length = /^content-length: *(\d+)/im.exec(received)?.[1] ?? 0
    if (received.length < end + 4 + Number(length)) return
    const head = received
    received = ''
    answerTo(socket, head)
  })
}).listen(process.env.PORT, '127.0.0.1')
