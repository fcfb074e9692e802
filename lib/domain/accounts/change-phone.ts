import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, ne } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { codes } from '@/db/common/schema'
import type { Tx } from '@/db/handle'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { LOCALES } from '@/lib/kernel/locale'
import { maskPhone } from '@/lib/kernel/text'
import { problem, type Problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { sendCode } from '../codes/send-code'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, refuse, refuseButKeep } from '../command'
import { accountPhoneKeyOf, everyAccountPhoneKeyOf } from '../people-keys'
import { freshLoginProblem } from '../sessions/fresh-login'
import { findOwnIndividual, phoneOf } from './own-account'
import { completeWaiting, findWaiting, keepWaiting } from './registration-row'
import { offerStop } from './stop-phone-change'

const PURPOSE = 'account.change-phone'
const oldEnd = (changeId: string) => `${changeId}:old`
const newEnd = (changeId: string) => `${changeId}:new`

/** ux.md: fresh login, a code to the new and to the old number. Without the old number a window helps. */
export const changePhone = command({
  name: 'account.change-phone',
  action: 'account.change',
  level: 'national',
  input: z.strictObject({ phone: z.string().max(40), locale: z.enum(LOCALES).default('zh-Hans') }),
  load: ({ tx, ctx }) => findOwnIndividual(tx, ctx),
  about: (account, { ctx }) => ({ province: ctx.place.province, accountId: account.id }),
  async run({ tx, ctx, input, subject: account }) {
    const stale = freshLoginProblem(ctx)
    if (stale) return refuse(stale)
    const phone = parsePhone(input.phone)
    if (!phone.ok) return refuse(...phone.problems.map((each) => ({ ...each, field: 'phone' })))
    const oldPhone = phoneOf(ctx, account)
    if (phone.value === oldPhone) return refuse(problem('phone.same', 'phone'))
    const changeId = await keepWaiting(tx, ctx, null, { act: 'change-phone', accountId: account.id, phone: phone.value, oldPhone })
    const text = accountTexts.phoneCode[input.locale]
    const ends = [{ phone: phone.value, boundTo: newEnd(changeId) }, ...(oldPhone ? [{ phone: oldPhone, boundTo: oldEnd(changeId) }] : [])]
    for (const end of ends) {
      const sent = await sendCode(tx, ctx, { ...end, purpose: PURPOSE, text })
      if ('problem' in sent) return refuse(sent.problem)
    }
    return done({ changeId, phoneMasked: maskPhone(phone.value), oldPhoneMasked: oldPhone && maskPhone(oldPhone) }, { subject: account.id })
  },
})

type Codes = { readonly changeId: string; readonly code: string; readonly oldCode: string; readonly hasOld: boolean }

/** Both must be right; a good old code is given back when only the new one was mistyped. */
const useBoth = async (tx: Tx, ctx: Context, { changeId, code, oldCode, hasOld }: Codes): Promise<Problem | null> => {
  const wrongOld = hasOld ? await useCode(tx, ctx, { purpose: PURPOSE, boundTo: oldEnd(changeId), code: oldCode }, 'oldCode') : null
  if (wrongOld) return wrongOld
  const wrongNew = await useCode(tx, ctx, { purpose: PURPOSE, boundTo: newEnd(changeId), code }, 'code')
  if (wrongNew)
    await tx.update(codes).set({ usedAt: null }).where(and(eq(codes.boundTo, oldEnd(changeId)), eq(codes.usedAt, ctx.machineNow))).returning({ id: codes.id })
  return wrongNew
}

const isFree = async (tx: Tx, phoneKeys: readonly string[]): Promise<boolean> => {
  const rows = await tx.select({ id: accounts.id }).from(accounts).where(and(inArray(accounts.phoneKey, phoneKeys), eq(accounts.kind, 'individual'), ne(accounts.status, 'closed')))
  return rows.length === 0
}

export const confirmPhone = command({
  name: 'account.confirm-phone',
  action: 'account.change',
  level: 'national',
  input: z.strictObject({
    changeId: z.string().max(60),
    code: typedCode(),
    oldCode: typedCode().default(''),
    locale: z.enum(LOCALES).default('zh-Hans'),
  }),
  load: ({ tx, ctx, input }) => findWaiting(tx, ctx, input.changeId, 'change-phone'),
  about: ({ waiting }, { ctx }) => ({ province: ctx.place.province, accountId: waiting.accountId }),
  async run({ tx, ctx, input: { changeId, code, oldCode, locale }, subject: { waiting } }) {
    const { accountId, phone, oldPhone } = waiting
    const mistyped = [codeFormProblem(code, 'code'), oldPhone === null ? null : codeFormProblem(oldCode, 'oldCode')].filter((each) => each !== null)
    if (mistyped.length) return refuse(...mistyped)
    const wrong = await useBoth(tx, ctx, { changeId, code, oldCode, hasOld: oldPhone !== null })
    if (wrong) return refuseButKeep([wrong], { subject: accountId })
    const phoneKey = accountPhoneKeyOf(ctx.keys, phone)
    // REG-13: one phone serves one account; the unique index behind it decides a race.
    if (!(await isFree(tx, everyAccountPhoneKeyOf(ctx.keys, phone)))) return refuse(problem('phone.in-use', 'code'))
    const changed = await tx
      .update(accounts)
      .set({ phoneKey, phoneSealed: seal(ctx.keys, 'accounts.phone', accountId, phone) })
      .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
      .returning({ id: accounts.id })
    if (!changed.length || !(await completeWaiting(tx, ctx, changeId))) return refuse(problem('registration.over'))
    if (oldPhone) await offerStop(tx, ctx, { accountId, phone, oldPhone, locale })
    return done({ accountId }, { subject: accountId })
  },
})
