import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whyNoProgram } from './packages.ts'
import { createFolder, fill, type ProxyKind, run } from './proxy.ts'

const program = '/usr/sbin/haproxy'

export const haproxy: ProxyKind = {
  whyNot: () => whyNoProgram(program, 'haproxy'),
  start(site) {
    const folder = createFolder()
    const text = fill('haproxy/haproxy.cfg', site, [
      ['    user haproxy\n    group haproxy\n', ''],
      ['    log /dev/log local0\n', '    log stderr format raw local0\n'],
      ['    bind :::80 v6only\n', ''],
      ['    bind :::443 v6only ssl crt /etc/haproxy/desk.example.pem alpn h2,http/1.1\n', ''],
      ['bind :80\n', `bind :${site.plainPort}\n`],
      ['bind :443 ', `bind :${site.port} `],
      ['/etc/haproxy/desk.example.pem', join(folder, 'both.pem')],
    ])
    writeFileSync(join(folder, 'haproxy.cfg'), text)
    return run(folder, [program, '-db', '-f', 'haproxy.cfg'], site.plainPort)
  },
}
