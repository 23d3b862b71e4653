import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whyNoProgram } from './packages.ts'
import { createFolder, fill, type ProxyKind, run } from './proxy.ts'

const program = '/usr/bin/caddy'

export const caddy: ProxyKind = {
  whyNot: () => whyNoProgram(program, 'caddy'),
  start(site) {
    const folder = createFolder()
    // Its global options are those of a machine that has other programs, too.
    const global = `{
	admin off
	http_port ${site.plainPort}
	https_port ${site.port}
}
`
    const text = fill('caddy/Caddyfile', site, [['\ndesk.example {\n', '\ndesk.example {\n\ttls cert.pem key.pem\n']])
    writeFileSync(join(folder, 'Caddyfile'), global + text)
    const own = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
    const command = [program, 'run', '--adapter', 'caddyfile', '--config', 'Caddyfile']
    return run(folder, command, site.plainPort, own)
  },
}
