import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, ne } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { LOCALES } from '@/lib/kernel/locale'
import { normaliseCode } from '@/lib/kernel/text'
import { problem, type Problem } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { newPasswordProblems } from '@/lib/policy/new-password'
import { sendCode } from '../codes/send-code'
import { codeFormProblem, typedCode } from '../codes/typed-code'
import { useCode } from '../codes/use-code'
import { command, done, problemsOf, refuse, refuseButKeep, type Command } from '../command'
import { everyAccountPhoneKeyOf } from '../people-keys'
import { platform } from '../platform'
import { forgetAllFailures } from '../sessions/failure-limits'
import { personKeysOf } from '../sessions/find-account'
import { hashPassword } from '../sessions/password-hash'
import { endSessionsOf } from '../sessions/session-rows'
import { completeWaiting, findWaiting, keepWaiting } from './registration-row'

/** Every kind of document is longer than three signs and shorter than forty-one. */
const isDocumentNumber = (number: string): boolean => number.length >= 4 && number.length <= 40

/** REG-14: who lost the password proves document number and phone; the answer is the same for strangers (A4). */
export const recoverStart = command({
  name: 'account.recover-start',
  action: 'account.recover',
  level: 'national',
  input: z.strictObject({
    number: z.string().max(200).transform(normaliseCode),
    phone: z.string().max(40),
    locale: z.enum(LOCALES).default('zh-Hans'),
  }),
  load: async ({ tx, ctx, input }) => {
    const phone = parsePhone(input.phone)
    const rows = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(
        and(
          eq(accounts.kind, 'individual'),
          eq(accounts.status, 'active'),
          // Says nothing new but to the index of live accounts.
          ne(accounts.status, 'closed'),
          inArray(accounts.phoneKey, everyAccountPhoneKeyOf(ctx.keys, phone.ok ? phone.value : '')),
          inArray(accounts.personKey, personKeysOf(ctx.keys, input.number)),
        ),
      )
    return { phone, accountId: rows[0]?.id ?? null }
  },
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input, subject: { phone, accountId } }) {
    const unnamed: Problem[] = isDocumentNumber(input.number) ? [] : [problem('recover.number-missing', 'number')]
    if (!phone.ok || unnamed.length) return refuse(...unnamed, ...(phone.ok ? [] : phone.problems.map((each) => ({ ...each, field: 'phone' }))))
    const recoveryId = await keepWaiting(tx, ctx, null, { act: 'recover', accountId, phone: phone.value }, { matched: accountId !== null })
    const text = accountId === null ? accountTexts.recoverNotPossible : accountTexts.recoverCode
    const sent = await sendCode(tx, ctx, { phone: phone.value, purpose: 'account.recover', boundTo: recoveryId, text: text[input.locale] })
    if ('problem' in sent) return refuse(sent.problem)
    return done({ recoveryId, expiresAt: sent.expiresAt }, { subject: recoveryId })
  },
})

const confirmInput = z.strictObject({
  recoveryId: z.string().max(60),
  code: typedCode(),
  password: z.string().max(512),
  repeated: z.string().max(512),
})

const replacePassword = command({
  name: 'account.recover-confirm',
  action: 'account.recover',
  level: 'national',
  input: z.strictObject({ recoveryId: z.string(), code: z.string(), passwordHash: z.string() }),
  load: ({ tx, ctx, input: { recoveryId } }) => findWaiting(tx, ctx, recoveryId, 'recover'),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { recoveryId, code, passwordHash }, subject: { waiting } }) {
    const wrong = await useCode(tx, ctx, { purpose: 'account.recover', boundTo: recoveryId, code }, 'code')
    if (wrong) return refuseButKeep([wrong], { subject: recoveryId })
    const { accountId } = waiting
    if (accountId === null) return refuse(problem('code.not-valid', 'code'))
    const changed = await tx
      .update(accounts)
      .set({ passwordHash, passwordChangedAt: ctx.machineNow, mustChangePassword: false })
      .where(and(eq(accounts.id, accountId), eq(accounts.status, 'active')))
      .returning({ id: accounts.id })
    if (!changed.length || !(await completeWaiting(tx, ctx, recoveryId))) return refuse(problem('registration.over'))
    const ended = await endSessionsOf(tx, ctx, accountId, 'recovery')
    await forgetAllFailures(tx, ctx, `id:${accountId}`)
    return done({ accountId }, { subject: accountId, detail: { ended } })
  },
})

/** A new password by SMS; every login state ends and the account's locks open: the owner can always recover (A3). */
export const recoverConfirm: Command<{ accountId: string }> = async (ctx, raw) => {
  const parsed = confirmInput.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { recoveryId, code, password, repeated } = parsed.data
  const row = await findWaiting(platform().databases.national.read, ctx, recoveryId, 'recover')
  if (!row) return { ok: false, problems: [problem('registration.over')] }
  const wrong = codeFormProblem(code, 'code')
  const problems = [...(wrong ? [wrong] : []), ...newPasswordProblems({ password, repeated }, [row.waiting.phone])]
  if (problems.length) return { ok: false, problems }
  return replacePassword(ctx, { recoveryId, code, passwordHash: await hashPassword(password) })
}
