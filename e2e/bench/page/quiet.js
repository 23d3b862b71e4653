import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'

/** Milliseconds without anything to do before each measurement, and how often they are waited for. */
const span = 500
const tries = 6
/** A machine of which more than this part works is busy with something else. */
const mostBusy = 0.15

function read() {
  const times = cpus().map(({ times }) => times)
  const sum = (of) => times.reduce((total, each) => total + of(each), 0)
  return { idle: sum(({ idle }) => idle), all: sum((each) => Object.values(each).reduce((a, b) => a + b)) }
}

/** Waits until the machine has rested for a while. @returns false when it would not */
export async function quiet() {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const before = read()
    await sleep(span)
    const after = read()
    if (1 - (after.idle - before.idle) / (after.all - before.all) <= mostBusy) return true
  }
  return false
}
