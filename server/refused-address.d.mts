import type { IncomingMessage } from 'node:http'

/** Whether the request was answered here. */
export declare const refusedAddress: (request: Pick<IncomingMessage, 'url'>, response: { writeHead(status: number, headers: Record<string, string>): unknown; end(body: string): unknown }) => boolean
