// Prints what the proxy adds to the upstream's own time at 50 lookups at once, beside plain nginx in the same run.
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ports, startDesk, startNginx, startOneApi, tokenOfOneApi, urlOf } from './desk.js'
import { load, percentile } from './lookups.js'

const parallel = 50
const seconds = Number(process.argv[2] ?? 30)
/** Milliseconds that the sandbox takes; with none, the machine and not the proxy would be measured. */
const latency = 50

function hasNginx() {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

const nginxConfig = (folder) => `
worker_processes 1;
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream sandbox { server 127.0.0.1:${ports.oneApi}; keepalive 64; }
  server {
    listen 127.0.0.1:${ports.nginx};
    location / { proxy_pass http://sandbox; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }
}
`

const folder = await mkdtemp(join(tmpdir(), 'contact-desk-bench-'))
const ends = [await startOneApi(latency)]
try {
  const authorization = `Bearer ${await tokenOfOneApi()}`
  const ways = { upstream: { url: urlOf('oneApi'), headers: { authorization } } }
  if (hasNginx()) {
    await writeFile(join(folder, 'nginx.conf'), nginxConfig(folder))
    ends.unshift(await startNginx(join(folder, 'nginx.conf')))
    ways.nginx = { url: urlOf('nginx'), headers: { authorization } }
  }
  ends.unshift(await startDesk())
  ways['Contact Desk'] = { url: urlOf('desk') }

  const rows = {}
  let own
  for (const [name, way] of Object.entries(ways)) {
    await load({ ...way, parallel, seconds: 2 })
    const { times, errors } = await load({ ...way, parallel, seconds })
    own ??= { p50: percentile(times, 0.5), p99: percentile(times, 0.99) }
    rows[name] = {
      lookups: times.length,
      errors: Object.keys(errors).length ? JSON.stringify(errors) : 'none',
      'p50 ms': percentile(times, 0.5).toFixed(1),
      'p99 ms': percentile(times, 0.99).toFixed(1),
      'adds at p50': (percentile(times, 0.5) - own.p50).toFixed(1),
      'adds at p99': (percentile(times, 0.99) - own.p99).toFixed(1),
    }
    if (Object.keys(errors).length) process.exitCode = 1
  }
  console.log(`\n${parallel} lookups at once for ${seconds} s, an upstream that takes ${latency} ms`)
  console.table(rows)
} finally {
  for (const end of ends) await end()
  await rm(folder, { recursive: true, force: true })
}
