import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Framed } from '../lib/kernel/framed.mjs'

/** `clock` in milliseconds since the epoch; `make` lets the framework answer. */
export declare const keptPages: (clock: () => number, framed: Framed) => (request: IncomingMessage, response: ServerResponse, make: () => void) => void
