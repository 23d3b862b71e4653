/**
 * Milliseconds that the upstream takes for a contact: from 0.8 to 1.2 times the latency, spread evenly over the IDs. With
 * one delay for all, lookups that met once would come back together for ever, and what is measured would be a queue that
 * no agents make.
 */
export function delayOf(id, latency) {
  const part = (id * 0.618033988749895) % 1
  return latency * (0.8 + 0.4 * part)
}
