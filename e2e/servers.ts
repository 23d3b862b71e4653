function at(port: number) {
  return { port, url: `http://127.0.0.1:${port}` }
}

/** What the tests run against, all of it built. The ports lie below those that systems give to outgoing connections. */
export const servers = {
  /** Contact Desk without a key: the sandbox answers in process. */
  sandboxed: at(27311),
  /** The sandbox as a One-API of its own. */
  oneApi: at(27312),
  /** Contact Desk with a key for that One-API. */
  signedIn: at(27313),
  /** For the tests that start a server themselves. */
  own: at(27314),
  secret: at(27316),
  dev: at(27315),
  /** Contact Desk for agents who must sign in, and the provider that they sign in at. */
  desk: at(27317),
  provider: at(27318),
  /** The same for the test that breaks what stands behind them. */
  recovery: at(27341),
  recoveryProvider: at(27342),
}

/** A key that would be recognised wherever it turned up. */
export const apiKey = 'live_plantedKey7Qw3ZxT9'

/** A key with which upstream answers with random data. */
export const testKey = 'test_plantedKey7Qw3ZxT9'
