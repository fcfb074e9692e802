import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8

export const ZIP_LIMITS = { entries: 60, entryBytes: 4_000_000, totalBytes: 8_000_000, ratio: 100 } as const

type Entry = { readonly method: number; readonly packed: number; readonly size: number; readonly at: number }

const directoryOf = (file: Buffer): Entry[] | null => {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END) return null
  const count = file.readUInt16LE(end + 10)
  if (count > ZIP_LIMITS.entries) return null
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return null
    entries.push({ method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), size: file.readUInt32LE(at + 24), at: file.readUInt32LE(at + 42) })
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

const isModest = (entries: readonly Entry[]): boolean =>
  entries.every(({ size, packed }) => size <= ZIP_LIMITS.entryBytes && size <= Math.max(packed, 1_000) * ZIP_LIMITS.ratio) &&
  entries.reduce((total, { size }) => total + size, 0) <= ZIP_LIMITS.totalBytes

/** What an entry really unpacks to, stopped at the size it claims. */
const unpack = (file: Buffer, { method, packed, size, at }: Entry): Buffer | null => {
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL) return null
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const body = file.subarray(start, start + packed)
  if (method === STORED) return body.length === size ? body : null
  if (method !== DEFLATED) return null
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(size, 1) })
  } catch {
    return null
  }
}

/** D4: claims are read before anything is unpacked, then held to; a workbook with a document type is refused. */
export const isSafeWorkbook = (file: Buffer): boolean => {
  const entries = directoryOf(file)
  if (!entries || !isModest(entries)) return false
  return entries.every((entry) => {
    const content = unpack(file, entry)
    return content !== null && content.length === entry.size && !/<!(DOCTYPE|ENTITY)/i.test(content.toString('latin1'))
  })
}
