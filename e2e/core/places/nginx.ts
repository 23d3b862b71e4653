import { nginx } from '../../proxies/nginx.ts'
import { startBehind } from '../../proxies/place.ts'

export const { whyNot } = nginx

export const start = () => startBehind(nginx)
