import { createPublicKey, verify } from 'node:crypto'

/** What a terminal signs: place, terminal and nonce are bound, so that a proof is good nowhere else. */
export const proofText = (place: string, terminalId: string, nonce: string): string => `open122-terminal\n${place}\n${terminalId}\n${nonce}`

/** WebCrypto's ECDSA gives the two numbers side by side (IEEE P1363). */
export const isProofGood = (publicKey: string, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
