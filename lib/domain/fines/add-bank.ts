import { z } from 'zod'
import { banks } from '@/db/province/schema/payments'
import { problem } from '@/lib/kernel/problem'
import { keyFingerprint } from '@/lib/kernel/signed'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { freshLoginProblem } from '../sessions/fresh-login'
import { bankKeyInput, insertKey } from './bank-key-rows'

const name = () => z.string().max(100, 'text.too-long').transform(normaliseText).pipe(z.string().min(2, 'bank.name').max(60, 'bank.name'))

/** A bank at whose counters fines are paid from now on, with the key it signs its files with (VIO-17). */
export const addBank = command({
  name: 'fine.add-bank',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({
    code: z.string().max(60).transform((text) => text.normalize('NFKC').trim().toLowerCase()).pipe(z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'bank.code')),
    nameZh: name(), nameEn: name(), publicKey: bankKeyInput(),
  }),
  load: ({ ctx }) => Promise.resolve({ province: ctx.place.province, place: ctx.place.code }),
  about: (place) => place,
  async run({ tx, ctx, input: { publicKey, ...bank } }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const [added] = await tx.insert(banks).values({ ...bank, place: ctx.place.code }).onConflictDoNothing().returning({ code: banks.code })
    if (!added) return refuse(problem('bank.code-taken', 'code'))
    const key = await insertKey(tx, ctx, bank.code, publicKey)
    if ('code' in key) return refuse(key)
    return done({ bank: bank.code }, { subject: bank.code, detail: { key: key.keyId, fingerprint: keyFingerprint(publicKey) } })
  },
})
