import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { and } from 'drizzle-orm'
import { z } from 'zod'
import { CompactSign, compactVerify } from 'jose'
import { audit } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Db, Handle } from '@/db/handle'
import type { Instant } from '@/lib/kernel/clock'
import type { CheckpointStore } from '@/lib/ports/checkpoints/contract'
import { auditHead } from './append-audit'

const claims = z.strictObject({ database: z.string(), seq: z.int(), hash: z.string(), at: z.int() })
type Claims = z.output<typeof claims>

/** `signingKey`: Ed25519, PKCS#8 DER in base64. */
const privateKey = (signingKey: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(signingKey, 'base64'), format: 'der', type: 'pkcs8' })

/** Signs the head of a database's audit chain and copies it out (G2). Nothing to witness, nothing written. */
export const writeCheckpoint = async (handle: Handle, store: CheckpointStore, signingKey: string, at: Instant): Promise<void> => {
  const head = await auditHead(handle.read)
  if (head.seq === 0) return
  const content: Claims = { database: handle.name, seq: head.seq, hash: head.hash, at }
  const line = await new CompactSign(new TextEncoder().encode(JSON.stringify(content))).setProtectedHeader({ alg: 'EdDSA' }).sign(privateKey(signingKey))
  await store.append(handle.name, line)
}

const opened = async (line: string, key: KeyObject): Promise<Claims | null> => {
  try {
    const { payload } = await compactVerify(line, key, { algorithms: ['EdDSA'] })
    const parsed = claims.safeParse(JSON.parse(new TextDecoder().decode(payload)))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

const isStill = async (db: Db, { seq, hash }: Claims): Promise<boolean> =>
  (await db.select({ seq: audit.seq }).from(audit).where(and(eq(audit.seq, seq), eq(audit.hash, hash)))).length === 1

/** What the witnesses say against a database: a forged line, or a head the chain no longer has (cut off, rewritten). */
export const checkpointFindings = async (db: Db, database: string, lines: readonly string[], signingKey: string): Promise<string[]> => {
  const key = createPublicKey(privateKey(signingKey))
  const found: string[] = []
  for (const [index, line] of lines.entries()) {
    const content = await opened(line, key)
    if (content?.database !== database) found.push(`checkpoint ${index + 1} is not signed by this platform`)
    else if (!(await isStill(db, content))) found.push(`row ${content.seq}, witnessed by checkpoint ${index + 1}, is gone or was rewritten`)
  }
  return found
}
