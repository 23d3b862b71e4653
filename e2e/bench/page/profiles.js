/** Where agents sit: round trip in ms, bandwidth, and how many times slower than this machine theirs is. */
export const profiles = {
  'slow 4G': { roundTrip: 150, bitsPerSecond: 1_600_000, cpuTimes: 4 },
  office: { roundTrip: 20, bitsPerSecond: 20_000_000, cpuTimes: 1 },
}

/** Milliseconds that upstream takes for each answer. */
export const latency = 100
