import { and, count, isNull, max, sql } from 'drizzle-orm'
import { codes } from '@/db/common/schema'
import { eq } from '@/db/conditions'
import type { Tx } from '@/db/handle'
import { statement } from '@/db/statement'
import { civilDate, MINUTE, SECOND } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { lookup, lookups, type KeyRing } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem } from '@/lib/kernel/problem'
import { addressMayAsk } from './address-limit'
import { enqueue } from '../outbox/enqueue'

/** REG-13. */
export const CODE_RULES = { digits: 6, life: 5 * MINUTE, pause: 60 * SECOND, perDay: 5, tries: 5 } as const

export type CodePurpose =
  | 'account.register' | 'account.recover' | 'account.change-phone' | 'sign-in.fresh'
  | 'contact.change' | 'plate.open' | 'plate.confirm' | 'visit.identify' | 'student.consent' | 'exam.consent' | 'violation.handle' | 'binding.agree'

export type CodeRequest = {
  /** Normal form, 11 digits. */
  readonly phone: string
  readonly purpose: CodePurpose
  /** The attempt it is good for: a registration, a draft, a hold. */
  readonly boundTo: string
  /** Words before the code, in the person's language. `{code}` is put in. */
  readonly text: string
}

export const phoneKeyOf = (ctx: Context, phone: string): string => lookup(ctx.keys, 'codes.phone', phone)

const CODE = 'codes.code'

/** Only the hash is stored, bound to purpose and attempt (A6); keyed, for six digits behind a bare hash are read in a moment. */
export const codeHashOf = (keys: KeyRing, purpose: string, boundTo: string, code: string): string =>
  lookup(keys, CODE, `${purpose}:${boundTo}:${code}`)
export const everyCodeHashOf = (keys: KeyRing, purpose: string, boundTo: string, code: string): string[] =>
  lookups(keys, CODE, `${purpose}:${boundTo}:${code}`)

const sentToday = statement((db) =>
  db
    .select({ n: count(), last: max(codes.sentAt) })
    .from(codes)
    .where(
      and(
        eq(codes.phoneKey, sql.placeholder('phoneKey')),
        eq(codes.purpose, sql.placeholder('purpose')),
        eq(codes.civilDay, sql.placeholder('civilDay')),
      ),
    )
    .prepare(),
)

const voidOlder = statement((db) =>
  db
    .update(codes)
    .set({ voidedAt: sql`${sql.placeholder('at')}` })
    .where(
      and(eq(codes.boundTo, sql.placeholder('boundTo')), eq(codes.purpose, sql.placeholder('purpose')), isNull(codes.usedAt), isNull(codes.voidedAt)),
    )
    .prepare(),
)

const insertCode = statement((db) =>
  db
    .insert(codes)
    .values({
      id: sql.placeholder('id'), phoneKey: sql.placeholder('phoneKey'), purpose: sql.placeholder('purpose'), boundTo: sql.placeholder('boundTo'),
      codeHash: sql.placeholder('codeHash'), civilDay: sql.placeholder('civilDay'), sentAt: sql.placeholder('sentAt'), expiresAt: sql.placeholder('expiresAt'),
    })
    .prepare(),
)

type Asked = Pick<CodeRequest, 'phone' | 'purpose'>

/** Why no code may go to this phone now: `code.address-limit` (strangers), `code.daily-limit`, `code.too-soon` (REG-13). */
export const codeLimitProblem = async (tx: Tx, ctx: Context, { phone, purpose }: Asked): Promise<Problem | null> => {
  if (!(await addressMayAsk(ctx))) return problem('code.address-limit')
  const today = await sentToday(tx).get({ phoneKey: phoneKeyOf(ctx, phone), purpose, civilDay: civilDate(ctx.machineNow) })
  if ((today?.n ?? 0) >= CODE_RULES.perDay) return problem('code.daily-limit')
  const left = today?.last ? today.last + CODE_RULES.pause - ctx.machineNow : 0
  // More than the pause itself is left only after a clock that ran ahead (H11).
  return left > 0 && left <= CODE_RULES.pause ? problem('code.too-soon', undefined, { seconds: Math.ceil(left / SECOND) }) : null
}

type Bond = Omit<CodeRequest, 'text'>

const writeCode = async (tx: Tx, ctx: Context, request: Bond): Promise<{ readonly id: string; readonly code: string; readonly expiresAt: number }> => {
  await voidOlder(tx).run({ boundTo: request.boundTo, purpose: request.purpose, at: ctx.machineNow })

  const code = ctx.random.digits(CODE_RULES.digits)
  const id = newId('otp', ctx.machineNow)
  const expiresAt = ctx.machineNow + CODE_RULES.life
  await insertCode(tx).run({
    id,
    phoneKey: phoneKeyOf(ctx, request.phone),
    purpose: request.purpose,
    boundTo: request.boundTo,
    codeHash: codeHashOf(ctx.keys, request.purpose, request.boundTo, code),
    civilDay: civilDate(ctx.machineNow),
    sentAt: ctx.machineNow,
    expiresAt,
  })
  return { id, code, expiresAt }
}

/** A code that nobody hears, for a number nobody is known by: what is typed after it is answered as elsewhere (REG-15). */
export const issueUnheardCode = async (tx: Tx, ctx: Context, request: Bond): Promise<{ expiresAt: number }> => {
  const { expiresAt } = await writeCode(tx, ctx, request)
  return { expiresAt }
}

/** Puts a fresh code into the outbox and voids the older one of the same attempt; the caller has asked `codeLimitProblem`. */
export const issueCode = async (tx: Tx, ctx: Context, request: CodeRequest): Promise<{ expiresAt: number }> => {
  const { id, code, expiresAt } = await writeCode(tx, ctx, request)
  await enqueue(tx, ctx, {
    topic: 'sms.send',
    key: `sms:${id}`,
    payload: { to: request.phone, text: request.text.replace('{code}', code) },
  })
  return { expiresAt }
}

/** The same within the limits. Returns the machine instant at which the code dies. */
export const sendCode = async (tx: Tx, ctx: Context, request: CodeRequest): Promise<{ problem: Problem } | { expiresAt: number }> => {
  const limited = await codeLimitProblem(tx, ctx, request)
  return limited ? { problem: limited } : issueCode(tx, ctx, request)
}
