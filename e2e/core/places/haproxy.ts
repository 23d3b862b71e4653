import { haproxy } from '../../proxies/haproxy.ts'
import { startBehind } from '../../proxies/place.ts'

export const { whyNot } = haproxy

export const start = () => startBehind(haproxy)
