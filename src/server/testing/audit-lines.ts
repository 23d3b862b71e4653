/** The audit's lines among all that was logged. */
export function auditLines(logged: string[]) {
  return logged.map((line) => JSON.parse(line)).filter(({ event }) => event !== undefined)
}
