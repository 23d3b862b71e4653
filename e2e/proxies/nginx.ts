import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { whyNoProgram } from './packages.ts'
import { createFolder, fill, type ProxyKind, run } from './proxy.ts'

const program = '/usr/sbin/nginx'

export const nginx: ProxyKind = {
  whyNot: () => whyNoProgram(program, 'nginx-light'),
  start(site) {
    const folder = createFolder()
    const text = fill('nginx/contact-desk.conf', site, [
      ['    listen [::]:80;\n', ''],
      ['    listen [::]:443 ssl http2;\n', ''],
      ['listen 80;', `listen ${site.plainPort};`],
      ['listen 443 ', `listen ${site.port} `],
      ['/etc/ssl/desk.example/fullchain.pem', join(folder, 'cert.pem')],
      ['/etc/ssl/desk.example/privkey.pem', join(folder, 'key.pem')],
      ['/var/log/nginx/contact-desk.log', join(folder, 'access.log')],
    ])
    writeFileSync(join(folder, 'contact-desk.conf'), text)
    mkdirSync(join(folder, 'temp'))
    writeFileSync(join(folder, 'nginx.conf'), main(folder))
    return run(folder, [program, '-p', folder, '-c', 'nginx.conf', '-e', 'stderr'], site.plainPort)
  },
}

/** As Debian's, which compresses; for whoever runs the tests. */
const main = (folder: string) => `
daemon off;
worker_processes 2;
pid nginx.pid;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 768; }
http {
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  gzip on;
  gzip_types *;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/temp/${kind};`).join(' ')}
  include ${folder}/contact-desk.conf;
}
`
