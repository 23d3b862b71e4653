// Limits that no variable sets: sizes, times and counts that are the same everywhere. Those that an administrator may
// set are in variables.ts. What the page sends again by itself: src/web/query-client.ts.

/** Time (ms) that a request may take in all, retries included. Signing in has half of it. */
export const requestDeadlineMs = 10_000

/** Time (ms) that a document waits for the contact that rides in it; after that, its page asks. */
export const rideMs = 2_000

/** The largest bodies that are read, in bytes after decompression. */
export const maxBodyBytes = {
  /** What the page sends. */
  request: 1024,
  /** What BSG answers. */
  upstream: 1024 * 1024,
  /** What BSG answers to a search: fifteen rows, each of which is parsed. */
  upstreamSearch: 512 * 1024,
  /** What the sign-in provider answers. */
  provider: 256 * 1024,
}

/** Pause (ms) before each retry of a request to BSG. There are as many retries as pauses. */
export const retryPauses = [
  { least: 100, most: 300 },
  { least: 300, most: 900 },
]

/** Pause (ms) after BSG refuses the key: the first one, doubled with each refusal up to the longest. */
export const backOffMs = { first: 5_000, longest: 60_000 }

/** How long (ms) an answer is kept and given to others. */
export const cacheMs = {
  /** They change rarely, and every contact page asks for them. */
  fieldDefinitions: 5 * 60_000,
  /** The provider's discovery document: long enough for many agents who sign in at once. */
  discovery: 10_000,
}

/** Sign-ins from one address at once, and each second after that: a whole office may start at nine o'clock. */
export const signInRate = { burst: 300, perSecond: 5 }

/** Times (ms) of what replicas share in a Redis or Valkey. */
export const sharedStateMs = {
  /** For one question: an engine that is slower counts as away. */
  deadline: 100,
  /** To connect, which nobody waits for. */
  connect: 3_000,
  /** Before it is tried again: the first pause, doubled with each failure up to the longest. */
  firstPause: 250,
  longestPause: 10_000,
  /** After that long without a failure, the next pause is the first one again. */
  steady: 60_000,
  /** Between two looks at an engine that nobody asks anything. */
  check: 10_000,
  /** How long a person may ask for the stop lists of a contact that they were shown. */
  shown: 3_600_000,
}

/** Bytes of answers that clients have not taken yet, of all clients together. */
export const maxUnsentBytes = 32 * 1024 * 1024

/** Times (ms) for what a client does on its connection. A client that says little would otherwise hold it for minutes. */
export const connectionMs = {
  /** To send the headers, and the whole request. */
  headers: 8_000,
  request: 10_000,
  /** Without any movement. */
  motionless: 60_000,
  /** To take an answer that is ready: enough for the whole page at 10 KB/s. */
  take: 60_000,
  /** Between two requests: longer than proxies keep a connection, or they would send into one that is closing. */
  keepAlive: 75_000,
}

/** Times (ms) of stopping, together less than the ten seconds that service managers give. */
export const shutdownMs = {
  /** New requests that are on their way are still taken. */
  grace: 200,
  /** Running requests may end. */
  requests: 9_000,
  /** The last lines of the log are written. */
  log: 500,
}
