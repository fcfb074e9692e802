import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOutbound } from './outbound'

const answers: RequestListener = (request, response) => {
  if (request.url === '/elsewhere') return void response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end()
  if (request.url === '/large') return void response.end('x'.repeat(2_000))
  if (request.url === '/silent') return
  response.end('fine')
}

let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer(answers)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo // a TCP server's address is never a pipe name
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string) =>
  createOutbound({ allowedOrigins: [origin], timeoutMs: 300, maxAnswerBytes: 1_000 })({ method: 'GET', url: origin + path })

describe('[D6] outbound calls', () => {
  it('answers with status and body', async () => {
    expect(await ask('/')).toMatchObject({ kind: 'answered', status: 200, body: 'fine', bytes: Buffer.from('fine') })
  })

  it.each([['/elsewhere', 'redirect'], ['/large', 'too-large'], ['/silent', 'timeout']])('%s is unknown: %s', async (path, reason) => {
    expect(await ask(path)).toEqual({ kind: 'unknown', reason })
  })

  it('says network when nobody listens', async () => {
    const outbound = createOutbound({ allowedOrigins: ['http://127.0.0.1:9'], timeoutMs: 300, maxAnswerBytes: 10 })
    expect(await outbound({ method: 'GET', url: 'http://127.0.0.1:9/' })).toEqual({ kind: 'unknown', reason: 'network' })
  })

  it.each(['http://localhost:1/', 'http://127.0.0.1/', 'http://2130706433/', 'http://[::ffff:127.0.0.1]/'])(
    'never calls %s',
    async (url) => {
      const outbound = createOutbound({ allowedOrigins: ['http://127.0.0.1:9'], timeoutMs: 300, maxAnswerBytes: 10 })
      await expect(outbound({ method: 'GET', url })).rejects.toThrow('not a configured partner')
    },
  )

  it('never sends a user name to a configured origin', async () => {
    await expect(ask('/').then(() => createOutbound({ allowedOrigins: [origin], timeoutMs: 300, maxAnswerBytes: 10 })({ method: 'GET', url: origin.replace('//', '//me@') }))).rejects.toThrow()
  })
})
