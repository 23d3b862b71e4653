import './styles.css'
import { startApp } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
// Not waited for: parts of the app that it loads import this file, and would wait for its end.
void startApp(root)
