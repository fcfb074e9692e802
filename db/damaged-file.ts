import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs'

const HEADER = 100

const sizeOf = (file: string): number => (existsSync(file) ? statSync(file).size : 0)

const headerOf = (file: string): Buffer => {
  const header = Buffer.alloc(HEADER)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, HEADER, 0)
  } finally {
    closeSync(descriptor)
  }
  return header
}

/** Bytes that the file's own header promises: its size of a page times their number (SQLite file format 1.3). */
const promisedBy = (header: Buffer): number => {
  const stored = header.readUInt16BE(16)
  return (stored === 1 ? 65_536 : stored) * header.readUInt32BE(28)
}

/**
 * Whether the end of a database file is gone. The engine opens such a file and fails only at the first row that it misses. With
 * a log beside it the file may be short by right: a checkpoint that was cut off is done again at the opening.
 */
export const isCutOff = (file: string): boolean =>
  sizeOf(`${file}-wal`) === 0 && sizeOf(file) > 0 && sizeOf(file) < Math.max(HEADER, promisedBy(headerOf(file)))
