// An SMS vendor that takes everything: node --import tsx bench/sms-sink.ts <port>
import { createServer } from 'node:http'

createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}'))
}).listen(Number(process.argv[2]), '127.0.0.1')
