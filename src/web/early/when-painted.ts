/** Milliseconds that the app waits for the answer that the page's own script paints: starting it would hold that up. */
const longestWait = 500

// Where nothing is painted early, nothing is waited for.
if (window.painted) await Promise.race([window.painted, new Promise((resolve) => setTimeout(resolve, longestWait))])

export {}
