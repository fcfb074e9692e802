import { and, count, gt, lt, max } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { visitClaims } from '@/db/province/schema/terminals'
import type { Tx } from '@/db/handle'
import { civilDate, DAY, MINUTE, SECOND } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { newId } from '@/lib/kernel/ids'
import { LOCALES } from '@/lib/kernel/locale'
import { problem, type Problem } from '@/lib/kernel/problem'
import { visitCodeText } from '@/lib/messages/account-texts'
import { CODE_RULES, codeLimitProblem, issueCode, issueUnheardCode } from '../codes/send-code'
import { command, done, refuse } from '../command'
import { findVisit } from './find-visit'
import { lockOf } from './identity-lock'

export const PURPOSE = 'visit.identify'

/** A visit takes most of a minute, so honest people stay below; who types number after number does not. */
const PER_TERMINAL = { claims: 12, within: 10 * MINUTE } as const

type Claim = { readonly terminalId: string; readonly numberKey: string }

/** REG-13 for what was typed, not for the phone behind it: a limit must not tell that there is one (REG-15). */
const claimLimit = async (tx: Tx, ctx: Context, { terminalId, numberKey }: Claim): Promise<Problem | null> => {
  const mine = and(eq(visitClaims.numberKey, numberKey), eq(visitClaims.civilDay, civilDate(ctx.machineNow)))
  const [today] = await tx.select({ n: count(), last: max(visitClaims.at) }).from(visitClaims).where(mine)
  if ((today?.n ?? 0) >= CODE_RULES.perDay) return problem('code.daily-limit')
  const left = today?.last ? today.last + CODE_RULES.pause - ctx.machineNow : 0
  if (left > 0 && left <= CODE_RULES.pause) return problem('code.too-soon', undefined, { seconds: Math.ceil(left / SECOND) })
  const lately = and(eq(visitClaims.terminalId, terminalId), gt(visitClaims.at, ctx.machineNow - PER_TERMINAL.within))
  const [here] = await tx.select({ n: count() }).from(visitClaims).where(lately)
  return (here?.n ?? 0) >= PER_TERMINAL.claims ? problem('code.terminal-limit') : null
}

const input = z.strictObject({
  visit: z.string(),
  numberKey: z.string(),
  /** Of the account that goes by this number; null for nobody, and the answer is the same. */
  personId: z.string().nullable(),
  phone: z.string().nullable(),
  isElder: z.boolean(),
  locale: z.enum(LOCALES),
})

/** Internal: its input was made by `claimByNumber`, which reads the accounts before the transaction; they are another database. */
export const recordClaim = command({
  name: 'visit.claim',
  action: 'terminal.serve',
  level: 'province',
  input,
  async load({ tx, ctx, input: { visit, isElder } }) {
    const found = ctx.actor.kind === 'terminal' ? await findVisit(tx, ctx, ctx.actor.terminalId, visit, isElder) : null
    return found?.level === 'L0' ? found : null
  },
  about: ({ terminalId }, { ctx }) => ({ province: ctx.place.province, terminalId }),
  async run({ tx, ctx, input: { numberKey, personId, phone, locale }, subject: { id: visitId, terminalId } }) {
    const barred = (await lockOf(tx, ctx, terminalId, [numberKey])) ?? (await claimLimit(tx, ctx, { terminalId, numberKey }))
    if (barred) return refuse(barred)
    await tx.delete(visitClaims).where(lt(visitClaims.at, ctx.machineNow - DAY))
    const id = newId('vcl', ctx.machineNow)
    await tx.insert(visitClaims).values({ id, visitId, terminalId, numberKey, personId, civilDay: civilDate(ctx.machineNow), at: ctx.machineNow })
    const bond = { purpose: PURPOSE, boundTo: id } as const
    // What the phone has had by its other number is its holder's business alone.
    const isHeard = phone !== null && (await codeLimitProblem(tx, ctx, { phone, purpose: PURPOSE })) === null
    const { expiresAt } = isHeard
      ? await issueCode(tx, ctx, { ...bond, phone, text: visitCodeText[locale] })
      : await issueUnheardCode(tx, ctx, { ...bond, phone: phone ?? numberKey })
    return done({ expiresAt }, { subject: visitId })
  },
})
