import { caddy } from '../../proxies/caddy.ts'
import { startBehind } from '../../proxies/place.ts'

export const { whyNot } = caddy

export const start = () => startBehind(caddy)
