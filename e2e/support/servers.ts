import { serverAt as at } from './ports.js'

/** What the tests run against, all of it built. Each has a port of this run. */
export const servers = {
  /** Contact Desk without a key: the sandbox answers in process. */
  sandboxed: at(0),
  /** The sandbox as a One-API of its own. */
  oneApi: at(1),
  /** Contact Desk with a key for that One-API. */
  signedIn: at(2),
  /** For the tests that start a server themselves. */
  own: at(3),
  secret: at(4),
  dev: at(5),
  /** Contact Desk for agents who must sign in, and the provider that they sign in at. */
  desk: at(6),
  provider: at(7),
  /** The same for the test that breaks what stands behind them. */
  recovery: at(8),
  recoveryProvider: at(9),
  /** Contact Desk that reads national numbers. */
  home: at(10),
  /** Contact Desk that has fields for the name and beside it. */
  pinned: at(13),
  /** As `desk` and `provider`, for the tests of how a session goes on and ends. */
  sessionDesk: at(11),
  sessionProvider: at(12),
  /** The same, for the tests of signing out. */
  signOutDesk: at(19),
  signOutProvider: at(20),
  /** Replicas of one Contact Desk, one that is alone, and what replicas count in. */
  replica: at(14),
  otherReplica: at(15),
  alone: at(16),
  engine: at(17),
  otherEngine: at(18),
}

/** Servers that each worker starts for itself. */
export const workerServers = {
  /** For one test. */
  ofTest: (worker: number) => at(21 + worker),
  /** For all tests of the worker. */
  shared: (worker: number) => at(40 + worker),
}

/** A key that would be recognised wherever it turned up. */
export const apiKey = 'live_plantedKey7Qw3ZxT9'

/** A key with which upstream answers with random data. */
export const testKey = 'test_plantedKey7Qw3ZxT9'
