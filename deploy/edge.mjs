// Fills deploy/nginx.conf and prints it: node deploy/edge.mjs listen=127.0.0.1:8122 app=127.0.0.1:3122 host=localhost folder=/var/cache/open122
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const MIME = ['/etc/nginx/mime.types', '/usr/local/etc/nginx/mime.types', '/opt/homebrew/etc/nginx/mime.types']

/** The shipped configuration for one machine; `tls` holds the certificate lines, absent on loopback only. */
export const edgeConfig = ({ listen, app, host, folder, tls = '', posts = '20r/s' }) => {
  const values = {
    LISTEN: tls ? `${listen} ssl` : listen,
    APP: app,
    HOST: host,
    HOST_PATTERN: host.replace(/:\d+$/, '').replaceAll('.', '\\.'),
    CACHE: folder,
    LOGS: folder,
    TLS: tls,
    SCHEME: tls ? 'https' : 'http',
    POSTS: posts,
    MIME: MIME.find((path) => existsSync(path)) ?? 'mime.types',
  }
  const template = readFileSync(fileURLToPath(new URL('nginx.conf', import.meta.url)), 'utf8')
  return template.replace(/^#.*\n/gm, '').replace(/@([A-Z_]+)@/g, (_, name) => values[name] ?? '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const given = Object.fromEntries(process.argv.slice(2).map((part) => part.split(/=(.*)/s).slice(0, 2)))
  process.stdout.write(edgeConfig(given))
}
