// L2: a bare HTTP server over L1. node --import tsx bench/floor/http.ts <province file> <port>
import { createServer, type IncomingMessage } from 'node:http'
import { openFloor } from './engine'

const [path = '', port = '0'] = process.argv.slice(2)
const floor = openFloor(path)

const page = (body: string): string => `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="utf-8"><title>L2</title></head><body>${body}</body></html>`

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

const table = (count: number): string =>
  `<table>${floor.list(count).map((row) => `<tr><td>${row.number}</td><td>${row.plate_type}</td><td>${row.ordinal}</td><td>${row.state}</td></tr>`).join('')}</table>`

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor')
  const number = url.searchParams.get('number') ?? '苏HA000A'
  const count = Number(url.searchParams.get('n') ?? 0)
  if (request.method === 'POST') {
    const asked = await bodyOf(request)
    const held = floor.claim(asked.get('number') ?? '', asked.get('who') ?? '', Date.now())
    response.writeHead(held ? 303 : 409, { location: '/row' }).end()
  } else if (url.pathname === '/json') {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(count ? floor.list(count) : floor.read(number)))
  } else {
    const body = url.pathname === '/row' ? `<p>${JSON.stringify(floor.read(number))}</p>` : table(count)
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(body))
  }
}).listen(Number(port), '127.0.0.1')
