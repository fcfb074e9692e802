import type { IncomingMessage, ServerResponse } from 'node:http'

/** `clock` in milliseconds since the epoch; `make` lets the framework answer. */
export declare const keptPages: (clock: () => number) => (request: IncomingMessage, response: ServerResponse, make: () => void) => void
