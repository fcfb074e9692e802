import { and, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { bankKeys, banks } from '@/db/province/schema/payments'
import type { Tx } from '@/db/handle'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { givenKey } from '@/lib/kernel/signed'

export type BankKeyRow = typeof bankKeys.$inferSelect

const FAULTS = { private: 'bank-key.private', none: 'bank-key.not-a-key', 'other-kind': 'bank-key.not-ed25519' } as const

/** A bank's public key, PEM or bare. */
export const bankKeyInput = () =>
  z.string().max(4_000, 'bank-key.not-a-key').transform((text, { addIssue }) => {
    const given = givenKey(text)
    if ('key' in given) return given.key
    addIssue({ code: 'custom', message: FAULTS[given.fault] })
    return z.NEVER
  })

export const loadKey = async (tx: Tx, keyId: string) => {
  const [found] = await tx.select({ key: bankKeys, place: banks.place }).from(bankKeys).innerJoin(banks, eq(banks.code, bankKeys.bank)).where(eq(bankKeys.id, keyId))
  return found ?? null
}

/** The indexes decide: one key in force a bank, and a key once and for one bank. */
export const insertKey = async (tx: Tx, ctx: Context, bank: string, publicKey: string): Promise<Problem | { readonly keyId: string }> => {
  const [made] = await tx.insert(bankKeys).values({ id: newId('bky', ctx.machineNow), bank, publicKey, addedBy: actorId(ctx.actor), addedAt: ctx.now }).onConflictDoNothing().returning({ id: bankKeys.id })
  if (made) return { keyId: made.id }
  const [known] = await tx.select({ id: bankKeys.id }).from(bankKeys).where(eq(bankKeys.publicKey, publicKey))
  return known ? problem('bank-key.known', 'publicKey') : problem('bank-key.changed-meanwhile')
}

/** Ends a key for good; false: it had ended. */
export const endKey = async (tx: Tx, ctx: Context, keyId: string, reason: string): Promise<boolean> => {
  const ended = await tx.update(bankKeys).set({ revokedBy: actorId(ctx.actor), revokedAt: ctx.now, revokeReason: reason })
    .where(and(eq(bankKeys.id, keyId), isNull(bankKeys.revokedAt))).returning({ id: bankKeys.id })
  return ended.length === 1
}
