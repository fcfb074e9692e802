import { z } from 'zod'
import { problem } from '@/lib/kernel/problem'
import { command, done, refuse } from '../command'
import { givenReason } from '../given-reason'
import { freshLoginProblem } from '../sessions/fresh-login'
import { endKey, loadKey } from './bank-key-rows'

/** Nothing signed by it is believed any more; what was taken in stands. */
export const revokeBankKey = command({
  name: 'fine.revoke-bank-key',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({ keyId: z.string().max(60), reason: givenReason() }),
  load: ({ tx, input: { keyId } }) => loadKey(tx, keyId),
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, ctx, input: { reason }, subject: { key } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    if (!(await endKey(tx, ctx, key.id, reason))) return refuse(problem('bank-key.changed-meanwhile'))
    return done({ bank: key.bank }, { subject: key.bank, detail: { key: key.id, reason } })
  },
})
