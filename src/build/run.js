import { runnerImport } from 'vite'

// Runs a module in TypeScript, which Node 20 cannot: node src/build/run.js FILE

await runnerImport(process.argv[2], { configFile: false, logLevel: 'warn' })
