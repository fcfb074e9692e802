import { z } from 'zod'
import { problem } from '@/lib/kernel/problem'
import { keyFingerprint } from '@/lib/kernel/signed'
import { command, done, refuse } from '../command'
import { givenReason } from '../given-reason'
import { freshLoginProblem } from '../sessions/fresh-login'
import { bankKeyInput, endKey, insertKey, loadKey } from './bank-key-rows'

/** The new key counts from this moment, the old one from this moment no more. */
export const replaceBankKey = command({
  name: 'fine.replace-bank-key',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({ keyId: z.string().max(60), publicKey: bankKeyInput(), reason: givenReason() }),
  load: ({ tx, input: { keyId } }) => loadKey(tx, keyId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input: { publicKey, reason }, subject: { key: old } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    if (!(await endKey(tx, ctx, old.id, reason))) return refuse(problem('bank-key.changed-meanwhile'))
    const key = await insertKey(tx, ctx, old.bank, publicKey)
    if ('code' in key) return refuse(key)
    return done({ bank: old.bank }, { subject: old.bank, detail: { before: old.id, key: key.keyId, fingerprint: keyFingerprint(publicKey), reason } })
  },
})
