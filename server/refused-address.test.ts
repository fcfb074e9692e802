import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rawRequest, statusOf } from '@/deploy/testing/raw-request'
import { refusedAddress } from './refused-address.mjs'

let server: Server
let passed = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    if (refusedAddress(request, response)) return
    passed++
    response.end('passed')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

/** A server that listens on a port has one, which is what the cast states. */
const portOf = (listening: Server): number => (listening.address() as AddressInfo).port
const ask = (path: string, method = 'GET') => rawRequest(portOf(server), `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)

it.each([
  '/%E0%A4%A', '/%', '/%zz', '/has/%E0%A4', '/has/services/%C0%AF', '/has/%ff/office', '/has/office/%00', '/has/%0d%0aSet-Cookie:x', '/has/..%5c..%5cetc', '//evil.example/has', 'http://evil.example/has', '/%F0%9F%92',
])('[C11][D1] %s is the client’s mistake, in words, for reading and for posting', async (path) => {
  const before = passed
  for (const method of ['GET', 'POST']) {
    const answer = await ask(path, method)
    expect(statusOf(answer)).toBe(400)
    expect(answer).toContain('无法打开')
    expect(answer).not.toMatch(/Error|stack|\.js/)
  }
  expect(passed).toBe(before)
})

it('[C11] the API and files say it by their code', async () => {
  for (const path of ['/api/v1/services/%E0%A4%A', '/_next/static/%E0%A4%A']) expect(await ask(path)).toMatch(/application\/problem\+json[^]*request\.malformed-address/)
})

it.each(['/', '/has', '/has/services?q=%E0%A4%A', '/%E6%B7%AE%E5%AE%89', '/has/plates/%E8%8B%8FH%20A', '/has/services/a%2Fb', '/has//services'])('%s passes', async (path) => {
  const before = passed
  expect(statusOf(await ask(path))).toBe(200)
  expect(passed).toBe(before + 1)
})
