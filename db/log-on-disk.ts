import { open, type FileHandle } from 'node:fs/promises'

export type LogOnDisk = {
  /** What the disk refused once it may have forgotten, whatever it says to the next call: nothing more should be written. */
  refusal(): Error | undefined
  /** Resolves when the disk has all that was in the log at the call. */
  reached(): Promise<void>
  close(): Promise<void>
}

/**
 * Brings the write-ahead log of a database to the disk without holding the process meanwhile: a commit leaves its pages with the
 * system, the answer to it waits here (H1, H9). One flush serves all who asked before it began.
 */
export const logOnDisk = (path: string): LogOnDisk => {
  let file: Promise<FileHandle> | undefined
  let running: Promise<void> = Promise.resolve()
  let following: Promise<void> | undefined
  let refusal: Error | undefined

  const flush = async (): Promise<void> => {
    following = undefined
    file ??= open(path)
    await (await file).datasync().catch((fault: unknown) => {
      refusal = new Error('the disk refused the log', { cause: fault })
      throw refusal
    })
  }

  return {
    refusal: () => refusal,
    reached: () => (following ??= running = running.then(flush)),
    async close() {
      await running.catch(() => undefined)
      await file?.then((opened) => opened.close(), () => undefined)
    },
  }
}
