import './styles.css'
import { startApp } from './app.tsx'
import './import-part.ts'

async function start(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  try {
    await startApp(root)
  } catch (error) {
    window.boot?.fail('broken')
    throw error
  }
}

// Not waited for: parts of the app that it loads import this file, and would wait for its end.
if (window.boot?.failed !== 'outdated') void start()
