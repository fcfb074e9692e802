import { and, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, ne } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import type { Tx } from '@/db/handle'
import { LOCALES } from '@/lib/kernel/locale'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { normaliseCode } from '@/lib/kernel/text'
import { accountTexts } from '@/lib/messages/account-texts'
import { parsePlateNumber } from '@/lib/policy/identifiers/plate-number'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { sendCode } from '../codes/send-code'
import { everyAccountPhoneKeyOf, everyPersonKeyOf } from '../people-keys'
import { platform } from '../platform'
import { matchRegister, type Proof } from './match-register'
import { identityOf } from './person-input'
import { findWaiting, keepWaiting, type Registration } from './registration-row'

const input = z.strictObject({
  registrationId: z.string().max(60),
  by: z.enum(['licence', 'vehicle'], 'registration.proof-missing'),
  fileTail: z.string().max(20).default(''),
  plate: z.string().max(20).default(''),
  vinTail: z.string().max(20).default(''),
  locale: z.enum(LOCALES).default('zh-Hans'),
})

const lastSix = (text: string, field: 'fileTail' | 'vinTail', form: RegExp): string | Problem =>
  form.test(normaliseCode(text)) ? normaliseCode(text) : problem(field === 'fileTail' ? 'registration.file-tail' : 'registration.vin-tail', field)

const plateOf = (text: string): Result<string> => (text.trim() === '' ? { ok: false, problems: [problem('plate-number.missing')] } : parsePlateNumber(text))

const parseProof = (given: z.output<typeof input>): Proof | Problem[] => {
  if (given.by === 'licence') {
    const fileTail = lastSix(given.fileTail, 'fileTail', /^\d{6}$/)
    return typeof fileTail === 'string' ? { by: 'licence', fileTail } : [fileTail]
  }
  const plate = plateOf(given.plate)
  const vinTail = lastSix(given.vinTail, 'vinTail', /^[0-9A-HJ-NPR-Z]{6}$/)
  if (plate.ok && typeof vinTail === 'string') return { by: 'vehicle', plate: plate.value, vinTail }
  return [...(plate.ok ? [] : plate.problems.map((each) => ({ ...each, field: 'plate' }))), ...(typeof vinTail === 'string' ? [] : [vinTail])]
}

const isTaken = async (tx: Tx, personKeys: readonly string[], phoneKeys: readonly string[]): Promise<boolean> => {
  const live = (is: SQL) => tx.select({ id: accounts.id }).from(accounts).where(and(eq(accounts.kind, 'individual'), ne(accounts.status, 'closed'), is))
  const [byPerson, byPhone] = [await live(inArray(accounts.personKey, personKeys)), await live(inArray(accounts.phoneKey, phoneKeys))]
  return byPerson.length + byPhone.length > 0
}

type Complete = Registration & Required<Pick<Registration, 'documentKind' | 'name' | 'number' | 'phone'>>

const isComplete = (told: Registration): told is Complete =>
  [told.documentKind, told.name, told.number, told.phone].every((part) => part !== undefined)

const keysOf = (ctx: Parameters<Command<unknown>>[0], told: Complete) => ({
  personKeys: everyPersonKeyOf(ctx.keys, identityOf(told.documentKind, { number: told.number, country: told.country ?? null })),
  phoneKeys: everyAccountPhoneKeyOf(ctx.keys, told.phone),
})

const sendAnswer = command({
  name: 'account.register-start',
  action: 'account.register',
  level: 'national',
  input: z.strictObject({ registrationId: z.string(), personId: z.string().nullable(), locale: z.enum(LOCALES) }),
  load: ({ tx, ctx, input: { registrationId } }) => findWaiting(tx, ctx, registrationId, 'register'),
  about: (_, { ctx }) => ({ province: ctx.place.province }),
  async run({ tx, ctx, input: { registrationId, personId, locale }, subject: { waiting } }) {
    if (!isComplete(waiting)) return refuse(problem('registration.over'))
    const { personKeys, phoneKeys } = keysOf(ctx, waiting)
    const matched = !(await isTaken(tx, personKeys, phoneKeys)) && personId !== null
    const text = matched ? accountTexts.registerCode : accountTexts.registerNotPossible
    const sent = await sendCode(tx, ctx, { phone: waiting.phone, purpose: 'account.register', boundTo: registrationId, text: text[locale] })
    if ('problem' in sent) return refuse(sent.problem)
    await keepWaiting(tx, ctx, registrationId, { ...waiting, ...(personId !== null && { personId }) }, { phoneKey: phoneKeys[0] ?? '', matched })
    return done({ registrationId, expiresAt: sent.expiresAt }, { subject: registrationId })
  },
})

/**
 * REG-15: the same page, the same work and a text message either way; only the message tells the phone's holder whether a
 * code will come. The register is read before the transaction, it is another database.
 */
export const registerStart: Command<{ registrationId: string; expiresAt: number }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const { registrationId, locale } = parsed.data
  const proof = parseProof(parsed.data)
  if (Array.isArray(proof)) return { ok: false, problems: proof }
  const row = await findWaiting(platform().databases.national.read, ctx, registrationId, 'register')
  if (!row || !isComplete(row.waiting)) return { ok: false, problems: [problem('registration.over')] }
  const { personKeys } = keysOf(ctx, row.waiting)
  const personId = await matchRegister(ctx, { personKeys, name: row.waiting.name }, proof)
  return sendAnswer(ctx, { registrationId, personId, locale })
}
