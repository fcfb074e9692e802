export type Framed = {
  /** Value of the header that only this process can set. */
  readonly mark: string
  readonly nameHere: string
  /** The name of the citizen whose live session a Cookie header names; null for anybody else. */
  readerOf: (cookies: string) => Promise<string | null>
}
export declare const FRAMED_HEADER: string
export declare const framed: () => Framed
