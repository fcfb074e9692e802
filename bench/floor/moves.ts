// L2 of a move: a bare HTTP server over its recorded writes. node --import tsx bench/floor/moves.ts <province file> <recordings> <port>
import { createServer } from 'node:http'
import { openMoves } from './replay'

const [path = '', recordings = '', port = '0'] = process.argv.slice(2)
const moves = openMoves(path, recordings)

createServer(async (request, response) => {
  if (request.method !== 'POST') return void response.end()
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const { index } = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()))
  response.writeHead(moves.carryOut(Number(index)) ? 303 : 404, { location: '/' }).end()
}).listen(Number(port), '127.0.0.1')
