/** The statuses of requests that are sent one after the other. */
export async function statuses(count: number, ask: () => Response | Promise<Response>): Promise<number[]> {
  const all: number[] = []
  for (let done = 0; done < count; done += 1) all.push((await ask()).status)
  return all
}
