export type EdgeValues = {
  /** Address and port of the edge. */
  readonly listen: string
  /** Address and port of the application. */
  readonly app: string
  readonly host: string
  /** Cache, logs and temporary files. */
  readonly folder: string
  /** Certificate lines; absent on loopback only. */
  readonly tls?: string
  /** Changes one address may send, as nginx writes a rate. */
  readonly posts?: string
}
export declare const edgeConfig: (values: EdgeValues) => string
