import type { LogLevel } from '../config/config.ts'
import { type CreateLogger, createLogWith, type Log } from '../observe/log.ts'

/** The least important first. */
const levels: LogLevel[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']

/** The lines that pino writes, without pino: it is made for files and threads. */
const createConsoleLogger: CreateLogger = (least, write) => {
  const at = (level: LogLevel) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return () => {}
    return (members: object | string, message?: string) => {
      const rest = typeof members === 'string' ? { msg: members } : { ...members, msg: message }
      write(JSON.stringify({ level, time: new Date().toISOString(), ...rest }))
    }
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** Writes JSON lines to the console, which the platform keeps or passes on. */
export function createConsoleLog(level: LogLevel): Log {
  return createLogWith(createConsoleLogger, level, { write: (line) => console.log(line) })
}
