import { connect } from 'node:net'

/** Sends a text as it is over a connection of its own, and gives all that comes until the server ends it. */
export async function sendRaw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write(text)
  let answer = ''
  try {
    for await (const chunk of socket) answer += chunk
  } catch {
    // What came before a reset is what there is.
  }
  return answer
}
