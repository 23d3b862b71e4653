import { ConfigError, loadConfig } from './config/config.ts'
import { findListenProblem } from './listen-problem.ts'

// `npm start` asks this first: a wrong configuration or a taken port should not cost a build.

try {
  const problem = await findListenProblem(loadConfig())
  if (problem !== undefined) throw new ConfigError(problem)
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exit(1)
}
