import { z } from 'zod'
import { eq } from '@/db/conditions'
import { banks } from '@/db/province/schema/payments'
import { keyFingerprint } from '@/lib/kernel/signed'
import { command, done, refuse } from '../command'
import { freshLoginProblem } from '../sessions/fresh-login'
import { bankKeyInput, insertKey } from './bank-key-rows'

/** A key for a bank whose last one was revoked. */
export const registerBankKey = command({
  name: 'fine.register-bank-key',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({ bank: z.string().max(40), publicKey: bankKeyInput() }),
  async load({ tx, input: { bank } }) {
    const [found] = await tx.select().from(banks).where(eq(banks.code, bank))
    return found ?? null
  },
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input: { publicKey }, subject: { code } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const key = await insertKey(tx, ctx, code, publicKey)
    if ('code' in key) return refuse(key)
    return done({ bank: code }, { subject: code, detail: { key: key.keyId, fingerprint: keyFingerprint(publicKey) } })
  },
})
