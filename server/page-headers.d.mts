import type { IncomingMessage } from 'node:http'

export type PageSettings = {
  /** The framework's tools for development need what production forbids. */
  readonly development: boolean
  /** Origin of the device bridge, or nothing (E11). */
  readonly bridge: string
}
export declare const isPage: (path: string) => boolean
export declare const isAnonymous: (request: Pick<IncomingMessage, 'method' | 'headers'>) => boolean
export declare const edgeSeconds: (path: string) => number
export declare const isReading: (request: Pick<IncomingMessage, 'method' | 'headers'>) => boolean
export declare const isFramed: (path: string) => boolean
/** 128 bits, for one rendering or one reader. */
export declare const freshNonce: () => string
/** `now` in milliseconds since the epoch. */
export declare const pageHeaders: (settings: PageSettings) => (request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, response: { setHeader(name: string, value: string): unknown }, now: number) => void
