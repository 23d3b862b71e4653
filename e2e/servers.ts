function at(port: number) {
  return { port, url: `http://127.0.0.1:${port}` }
}

/** What the tests run against, all of it built. */
export const servers = {
  /** Contact Desk without a key: the sandbox answers in process. */
  sandboxed: at(41731),
  /** The sandbox as a One-API of its own. */
  oneApi: at(41732),
  /** Contact Desk with a key for that One-API. */
  signedIn: at(41733),
  /** For the tests that start a server themselves. */
  own: at(41734),
  secret: at(41736),
  dev: at(41735),
}

/** A key that would be recognised wherever it turned up. */
export const apiKey = 'live_plantedKey7Qw3ZxT9'

/** A key with which upstream answers with random data. */
export const testKey = 'test_plantedKey7Qw3ZxT9'
