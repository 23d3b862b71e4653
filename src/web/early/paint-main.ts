import { paintEarly } from './paint.ts'

paintEarly()
