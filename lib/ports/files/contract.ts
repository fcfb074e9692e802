/** Bytes that lie outside the databases and outside the web root, under names that say nothing. */
export type FileStore = {
  /** All of it or nothing: after a crash a name has its whole content or is not there. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Null when there is none. */
  get(name: string): Promise<Buffer | null>
  /** Removing what is not there is no fault. */
  remove(name: string): Promise<void>
  /** What lies there, and since when (ms). */
  list(): Promise<readonly { readonly name: string; readonly writtenAt: number }[]>
}
