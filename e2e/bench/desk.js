// The servers of the measurements: an upstream, nginx before it, and Contact Desk before it.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuseStaleBuild } from '../support/build-age.js'
import { serverAt } from '../support/ports.js'
import { start } from './processes.js'

refuseStaleBuild()

const servers = { desk: serverAt(0), upstream: serverAt(1), nginx: serverAt(2), desk2: serverAt(3), desk3: serverAt(4) }
const redisPort = serverAt(5).port
export const ports = Object.fromEntries(Object.entries(servers).map(([name, { port }]) => [name, port]))
const urlOf = (name) => servers[name].url

/** @param latency milliseconds that every answer takes */
export function startUpstream(latency) {
  const env = { PORT: String(ports.upstream), LATENCY: String(latency) }
  return start(process.execPath, ['e2e/bench/upstream.js'], urlOf('upstream'), env)
}

/** By the command of `npm run serve`, which ends in the server's own process; with limits that let everything through. */
export async function startDesk(name = 'desk', env = {}) {
  const { scripts } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  return start('sh', ['-c', scripts.serve], `${urlOf(name)}/readyz`, {
    BSG_API_KEY: 'live_bench',
    BSG_API_URL: urlOf('upstream'),
    HOST: '127.0.0.1',
    PORT: String(ports[name]),
    LOG_LEVEL: 'info',
    RATE_BURST: '100000',
    RATE_PER_SECOND: '100000',
    // One address asks for all, and one person gets half of the limit at most.
    UPSTREAM_IN_FLIGHT: '400',
    ...env,
  })
}

const hasProgram = (name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).status === 0

export const hasNginx = () => hasProgram('nginx')
export const hasRedis = () => hasProgram('redis-server')

/** What makes a desk count in the Redis below. */
export const sharedSettings = {
  SHARED_STATE_URL: `redis://127.0.0.1:${redisPort}`,
  SESSION_SECRET: 'session-secret-that-nobody-sees-1',
}

/** One that keeps nothing on disk. */
export function startRedis() {
  const settings = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', tmpdir()]
  const child = spawn('redis-server', ['--port', String(redisPort), ...settings], { stdio: 'ignore' })
  process.once('exit', () => child.kill('SIGKILL'))
  return { stop: () => child.kill('SIGKILL') }
}

/** One worker with `proxy_pass` and kept connections, as plain as it can be. */
export async function startNginx() {
  const folder = await mkdtemp(join(tmpdir(), 'contact-desk-bench-'))
  await writeFile(join(folder, 'nginx.conf'), nginxConfig(folder))
  const nginx = await start('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], urlOf('nginx'))
  return {
    pid: nginx.pid,
    async stop() {
      await nginx.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const nginxConfig = (folder) => `
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  keepalive_requests 1000000;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream one { server 127.0.0.1:${ports.upstream}; keepalive 256; keepalive_requests 1000000; }
  server {
    listen 127.0.0.1:${ports.nginx};
    location / { proxy_pass http://one; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`
