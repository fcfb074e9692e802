import { crc32, inflateRawSync } from 'node:zlib'

export type ZipEntry = { readonly name: string; readonly bytes: Buffer }

export type ZipLimits = { readonly entries: number; readonly entryBytes: number }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535

const endOfCentral = (file: Buffer): number => {
  for (let at = file.byteLength - END_BYTES; at >= Math.max(0, file.byteLength - END_BYTES - LONGEST_COMMENT); at--)
    if (file.readUInt32LE(at) === END) return at
  throw new Error('no zip file')
}

type Listed = { readonly name: string; readonly method: number; readonly crc: number; readonly packed: number; readonly size: number; readonly local: number; readonly next: number }

/** Names are in the zone's old code, as the provider's Windows-minded packer writes them. */
const listed = (file: Buffer, at: number, names: TextDecoder): Listed => {
  if (file.readUInt32LE(at) !== CENTRAL) throw new Error('no central entry')
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  return {
    name: names.decode(file.subarray(at + 46, nameEnd)),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    size: file.readUInt32LE(at + 24),
    local: file.readUInt32LE(at + 42),
    next: nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32),
  }
}

const unpack = (file: Buffer, { method, crc, packed, size, local }: Listed, limit: number): Buffer => {
  if (size > limit || file.readUInt32LE(local) !== LOCAL) throw new Error('entry too large or not there')
  const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
  const content = file.subarray(start, start + packed)
  if (method !== 0 && method !== 8) throw new Error('unknown packing')
  const bytes = method === 0 ? content : inflateRawSync(content, { maxOutputLength: Math.max(1, size) })
  if (bytes.byteLength !== size || crc32(bytes) !== crc) throw new Error('entry does not fit its sum')
  return bytes
}

/** Of a zip file held in memory; null when it is damaged or beyond the limits, before anything large is unpacked (D4). */
export const zipEntries = (file: Buffer, limits: ZipLimits): readonly ZipEntry[] | null => {
  try {
    const end = endOfCentral(file)
    const count = file.readUInt16LE(end + 10)
    if (count > limits.entries) return null
    const names = new TextDecoder('gb18030')
    const entries: ZipEntry[] = []
    let at = file.readUInt32LE(end + 16)
    for (let i = 0; i < count; i++) {
      const entry = listed(file, at, names)
      entries.push({ name: entry.name, bytes: unpack(file, entry, limits.entryBytes) })
      at = entry.next
    }
    return entries
  } catch {
    return null
  }
}
