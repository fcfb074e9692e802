import { z } from 'zod'
import { problem, type Problem } from '@/lib/kernel/problem'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import type { Context } from '@/lib/kernel/context'
import { command, done, refuse } from '../command'
import { parseDetails, parseDocumentKind, parsePersonKind } from './person-input'
import { findWaiting, keepWaiting, type Registration } from './registration-row'

/** One decision a page (ux.md §1.4); in this order. */
export const REGISTRATION_STEPS = ['kind', 'document', 'details', 'phone', 'match', 'code'] as const
export type RegistrationStep = (typeof REGISTRATION_STEPS)[number]

const text = (max: number) => z.string().max(max).default('')

const input = z.strictObject({
  /** From the cookie. */
  registrationId: z.string().max(60).nullable(),
  step: z.enum(['kind', 'document', 'details', 'phone']),
  personKind: text(40),
  documentKind: text(60),
  name: text(200),
  number: text(60),
  country: text(20),
  phone: text(40),
})
type Answer = z.output<typeof input>
type Told = Registration | null
type Judged = { readonly told: Registration } | { readonly problems: readonly Problem[] }

const refused = (...problems: readonly Problem[]): Judged => ({ problems })
const OUT_OF_ORDER = problem('registration.over')

const afterKind = (answer: Answer): Judged => {
  const personKind = parsePersonKind(answer.personKind, 'internet')
  return typeof personKind === 'string' ? { told: { act: 'register', personKind } } : refused(personKind)
}

const afterDocument = (ctx: Context, told: Registration, answer: Answer): Judged => {
  const rules = { way: 'internet', profile: ctx.place.profile, today: ctx.today } as const
  const documentKind = parseDocumentKind(told.personKind, answer.documentKind, rules)
  return typeof documentKind === 'string' ? { told: { act: 'register', personKind: told.personKind, documentKind } } : refused(documentKind)
}

const afterDetails = (ctx: Context, told: Registration, answer: Answer): Judged => {
  if (!told.documentKind) return refused(OUT_OF_ORDER)
  const details = parseDetails(told.documentKind, answer, ctx.today)
  return details.ok ? { told: { ...told, ...details.value } } : refused(...details.problems)
}

const afterPhone = (told: Registration, answer: Answer): Judged => {
  if (!told.number) return refused(OUT_OF_ORDER)
  const phone = parsePhone(answer.phone)
  return phone.ok ? { told: { ...told, phone: phone.value } } : refused(...phone.problems.map((each) => ({ ...each, field: 'phone' })))
}

const judge = (ctx: Context, told: Told, answer: Answer): Judged => {
  if (answer.step === 'kind') return afterKind(answer)
  if (!told) return refused(OUT_OF_ORDER)
  if (answer.step === 'document') return afterDocument(ctx, told, answer)
  return answer.step === 'details' ? afterDetails(ctx, told, answer) : afterPhone(told, answer)
}

/** One page of the web registration (REG-02, REG-11); nothing is compared with the register yet. */
export const saveRegistration = command({
  name: 'account.save-registration',
  action: 'account.register',
  level: 'national',
  input,
  load: async ({ tx, ctx, input: { registrationId } }) => ({ row: registrationId ? await findWaiting(tx, ctx, registrationId, 'register') : null }),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: answer, subject: { row } }) {
    const judged = judge(ctx, row?.waiting ?? null, answer)
    if ('problems' in judged) return refuse(...judged.problems)
    const registrationId = await keepWaiting(tx, ctx, row?.id ?? null, judged.told)
    const next = REGISTRATION_STEPS[REGISTRATION_STEPS.indexOf(answer.step) + 1] ?? 'code'
    return done({ registrationId, next }, { subject: registrationId, detail: { step: answer.step } })
  },
})
