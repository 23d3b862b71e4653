import './styles.css'
import { wantedLanguage } from './texts/choice.ts'

/** Milliseconds that the app waits for the answer that the page's own script paints: starting it would hold that up. */
const longestWait = 500

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')

// On its way while the app is; whether it could be had, the app finds out.
if (wantedLanguage() === 'uk') import('./texts/uk.ts').catch(() => {})

await Promise.race([window.painted, new Promise((resolve) => setTimeout(resolve, window.painted && longestWait))])
const { startApp } = await import('./app.tsx')
await startApp(root)
