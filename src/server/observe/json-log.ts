import { pino } from 'pino'
import type { LogLevel } from '../config/config.ts'
import { type CreateLogger, createLogWith, type Destination, type Log } from './log.ts'

const createPinoLogger: CreateLogger = (level, write) =>
  pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
      level,
    },
    { write },
  )

/** Writes JSON lines. */
export function createLog(level: LogLevel, destination: Destination): Log {
  return createLogWith(createPinoLogger, level, destination)
}
