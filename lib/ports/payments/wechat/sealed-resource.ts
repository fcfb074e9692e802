import { createDecipheriv } from 'node:crypto'
import { z } from 'zod'

export const sealedResource = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.base64(),
  associated_data: z.string().max(64).default(''),
  nonce: z.string().length(12),
})
export type SealedResource = z.output<typeof sealedResource>

const TAG_BYTES = 16

/** The text inside, or null when the key, the tag or the associated data do not fit. */
export const openResource = (apiKey: Buffer, resource: SealedResource): string | null => {
  const sealed = Buffer.from(resource.ciphertext, 'base64')
  if (sealed.byteLength < TAG_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', apiKey, resource.nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(resource.associated_data))
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
