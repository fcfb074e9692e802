import { and, asc, desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { bankKeys, banks } from '@/db/province/schema/payments'
import type { Db } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import type { Instant } from '@/lib/kernel/clock'
import { keyFingerprint } from '@/lib/kernel/signed'
import { query } from '../query'
import { staffNames } from '../staff/staff-names'

export type BankKeyView = {
  readonly id: string
  readonly fingerprint: string
  readonly addedAt: Instant
  /** null: it came with the platform. */
  readonly addedBy: string | null
  readonly revoked: { readonly at: Instant; readonly by: string | null; readonly reason: string } | null
}

export type BankView = Pick<typeof banks.$inferSelect, 'code' | 'nameZh' | 'nameEn'> & {
  /** null: no file of it is taken. */
  readonly key: BankKeyView | null
  /** The newest first. */
  readonly earlier: readonly BankKeyView[]
}

const banksWhere = async (db: Db, ctx: Context, code?: string): Promise<readonly BankView[]> => {
  const rows = await db.select({ bank: banks, key: bankKeys }).from(banks).leftJoin(bankKeys, eq(bankKeys.bank, banks.code))
    .where(and(eq(banks.place, ctx.place.code), ...(code === undefined ? [] : [eq(banks.code, code)]))).orderBy(asc(banks.code), desc(bankKeys.addedAt), desc(bankKeys.id))
  const names = await staffNames(ctx, rows.flatMap(({ key }) => (key ? [key.addedBy, key.revokedBy ?? key.addedBy] : [])))
  const viewOf = ({ id, publicKey, addedAt, addedBy, revokedAt, revokedBy, revokeReason }: typeof bankKeys.$inferSelect): BankKeyView => ({
    id, fingerprint: keyFingerprint(publicKey), addedAt, addedBy: names.get(addedBy) ?? null,
    revoked: revokedAt === null ? null : { at: revokedAt, by: names.get(revokedBy ?? '') ?? null, reason: revokeReason ?? '' },
  })
  const found = new Map(rows.map(({ bank }) => [bank.code, bank]))
  return [...found.values()].map(({ code: own, nameZh, nameEn }) => {
    const keys = rows.flatMap(({ bank, key }) => (bank.code === own && key ? [viewOf(key)] : []))
    return { code: own, nameZh, nameEn, key: keys.find(({ revoked }) => revoked === null) ?? null, earlier: keys.filter(({ revoked }) => revoked !== null) }
  })
}

/** Banks of a place with the key each signs with. */
export const listBanks = query({
  name: 'fine.list-banks',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  run: ({ db, ctx }) => banksWhere(db, ctx),
})

export const findBank = query({
  name: 'fine.find-bank',
  action: 'fine.manage-bank-keys',
  level: 'province',
  input: z.strictObject({ bank: z.string().max(40) }),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  run: async ({ db, ctx, input: { bank } }): Promise<BankView | null> => (await banksWhere(db, ctx, bank))[0] ?? null,
})
