// The application's process: node server/main.mjs [--dev] [--port 3122]. Plain JavaScript, it runs as it stands.
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { framed } from '../lib/kernel/framed.mjs'
import { keptPages } from './kept-pages.mjs'
import { pageHeaders } from './page-headers.mjs'
import { refusedAddress } from './refused-address.mjs'
import { refusedPost } from './refused-post.mjs'
import { SECURITY_HEADERS } from './security-headers.mjs'
import { settingsOfBuild } from './settings-of-build.mjs'

const HOST = '127.0.0.1'

/** A release opens more connections at once than the usual 511; the system's own limit (somaxconn) still holds. */
const BACKLOG = 4_096

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false }, port: { type: 'string', default: '3122' } } })
const port = Number(values.port)

process.env.NODE_ENV ??= values.dev ? 'development' : 'production'
process.env.PORT = String(port)
// After an action the framework fetches the page it leads to from here, never from a host that a client names.
process.env.__NEXT_PRIVATE_ORIGIN = `http://${HOST}:${port}`

const dir = fileURLToPath(new URL('..', import.meta.url))
const built = values.dev ? null : settingsOfBuild(dir, process.env.BUILD_DIR ?? '.next')
if (built) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(built)

// Required, not imported: an import would first read through all of the framework for the names it exports.
const next = createRequire(import.meta.url)('next')
const application = next({ dev: values.dev, dir, hostname: HOST, port })
await application.prepare()
const answer = application.getRequestHandler()
const givePageHeaders = pageHeaders({ development: values.dev, bridge: process.env.DEVICE_BRIDGE_URL ?? '' })

/** While developing every page is of the moment. */
const shareKept = values.dev ? (_request, _response, make) => make() : keptPages(Date.now, framed())

const server = createServer((request, response) => {
  for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value)
  if (refusedAddress(request, response) || refusedPost(request, response)) return
  shareKept(request, response, () => {
    givePageHeaders(request, response, Date.now())
    answer(request, response).catch((fault) => {
      console.error('a request could not be answered:', fault instanceof Error ? fault.name : typeof fault)
      if (!response.headersSent) response.statusCode = 500
      response.end()
    })
  })
})
// Longer than the edge keeps its connections (60 s), or it would write into one that is just being closed.
server.keepAliveTimeout = 75_000
server.listen({ port, host: HOST, backlog: BACKLOG })

// What is under way is answered; `lib/domain/start-server.ts` closes the databases and ends the process.
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => server.close())
