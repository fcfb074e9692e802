import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { Sandbox } from './sandbox'
import { isTerminal } from './terminal'

type Device = { listen(terminal: string, socket: WebSocket): void }

const RECEIPT_LIMIT = 512_000

const refuse = (socket: Duplex, status: string): void => void socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`)

/** The device bridges beside a terminal: `/reader` and `/printer`, open to the platform's own pages alone. */
export const deviceSockets = ({ config, trays, printers }: Sandbox) => {
  const server = new WebSocketServer({ noServer: true, maxPayload: RECEIPT_LIMIT })
  const devices = new Map<string, Device>([['/reader', trays], ['/printer', printers]])

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', 'http://localhost')
    const device = devices.get(url.pathname)
    const terminal = url.searchParams.get('terminal') ?? ''
    if (request.headers.origin !== config.appUrl) return refuse(socket, '403 Forbidden')
    if (!device || !isTerminal(terminal)) return refuse(socket, '404 Not Found')
    server.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      device.listen(terminal, client)
    })
  }

  const close = (): void => {
    for (const client of server.clients) client.terminate()
    server.close()
  }
  return { upgrade, close }
}
