import { closeSync, fdatasync, fdatasyncSync, openSync } from 'node:fs'
import { promisify } from 'node:util'

/** What the log needs of a disk; `flush` holds the process, `flushBeside` does not. `now`, ms, tells how long it took. */
export type Disk = { open(path: string): number; close(file: number): void; flush(file: number): void; flushBeside(file: number): Promise<void>; now(): number }

export const systemDisk: Disk = { open: (path) => openSync(path, 'r'), close: closeSync, flush: fdatasyncSync, flushBeside: promisify(fdatasync), now: () => performance.now() }

/** A disk that takes longer than this, ms, is not waited for by the whole process; a quicker one costs less than the way to another thread. */
const QUICK = 1
/** How much the newest flush in place says of the next one; in the other thread it may have waited behind passwords. */
const WEIGHT = 0.2
/** After so many flushes of a slow disk it is asked in place whether it is one still. */
const ASK_AGAIN = 50

export type LogOnDisk = {
  /** Something more stands in the log. */
  grew(): void
  /** Resolves when the disk has all that stood in the log at the call. */
  reached(): Promise<void>
  /** What the disk refused once it may have forgotten, whatever it says to the next call: nothing more should be written. */
  refusal(): Error | undefined
  close(): Promise<void>
}

/**
 * Brings the write-ahead log of a database to the disk (H1, H9): a commit leaves its pages with the system, the answer to it waits
 * here. One flush serves all who asked before it began; a slow disk holds only them, not the process.
 */
export const logOnDisk = (path: string, disk: Disk): LogOnDisk => {
  let file: number | undefined
  let grown = 0
  let onDisk = 0
  let usual = 0
  let beside = 0
  let refusal: Error | undefined
  let running: Promise<void> | undefined
  let following: Promise<void> | undefined

  const opened = (): number => (file ??= disk.open(path))

  const refused = (fault: unknown): Error => (refusal ??= new Error('the disk refused the log', { cause: fault }))

  const flush = (): void => {
    const [upTo, began] = [grown, disk.now()]
    beside = 0
    try {
      disk.flush(opened())
    } catch (fault) {
      throw refused(fault)
    }
    onDisk = upTo
    usual += (disk.now() - began - usual) * WEIGHT
  }

  const flushBeside = async (): Promise<void> => {
    following = undefined
    beside++
    const upTo = grown
    try {
      await disk.flushBeside(opened())
    } catch (fault) {
      throw refused(fault)
    }
    onDisk = upTo
  }

  /** Begins when the one under way has ended, for all who asked by then. */
  const nextFlush = (): Promise<void> => {
    if (following) return following
    const mine = (running ?? Promise.resolve()).then(flushBeside).finally(() => {
      if (running === mine) running = undefined
    })
    following = running = mine
    return mine
  }

  return {
    grew: () => void grown++,
    async reached() {
      if (refusal) throw refusal
      if (onDisk >= grown) return
      if (running === undefined && (usual < QUICK || beside >= ASK_AGAIN)) return flush()
      await nextFlush()
    },
    refusal: () => refusal,
    async close() {
      await running?.catch(() => undefined)
      if (file !== undefined) disk.close(file)
    },
  }
}
