import { crc32, deflateRawSync } from 'node:zlib'

type Entry = { readonly name: Buffer; readonly bytes: Buffer }

const header = (signature: number, length: number, fields: readonly (readonly [at: number, value: number, size: 2 | 4])[]): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature, 0)
  for (const [at, value, size] of fields) bytes.writeUIntLE(value, at, size)
  return bytes
}

/** A zip file of a few small entries. */
export const zip = (entries: readonly Entry[]): Buffer => {
  const files: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const sum = crc32(bytes)
    const local = header(0x04034b50, 30, [[4, 20, 2], [8, 8, 2], [14, sum, 4], [18, packed.byteLength, 4], [22, bytes.byteLength, 4], [26, name.byteLength, 2]])
    central.push(
      header(0x02014b50, 46, [[4, 20, 2], [6, 20, 2], [10, 8, 2], [16, sum, 4], [20, packed.byteLength, 4], [24, bytes.byteLength, 4], [28, name.byteLength, 2], [42, offset, 4]]),
      name,
    )
    files.push(local, name, packed)
    offset += local.byteLength + name.byteLength + packed.byteLength
  }
  const list = Buffer.concat(central)
  const end = header(0x06054b50, 22, [[8, entries.length, 2], [10, entries.length, 2], [12, list.byteLength, 4], [16, offset, 4]])
  return Buffer.concat([...files, list, end])
}
