import { and } from 'drizzle-orm'
import { z } from 'zod'
import { eq, inArray, ne } from '@/db/conditions'
import { accounts, directory } from '@/db/national/schema/accounts'
import { actorId } from '@/lib/kernel/actor'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { problem, type Problem, type Result } from '@/lib/kernel/problem'
import { accountTexts } from '@/lib/messages/account-texts'
import { documentKindsFor, type DocumentKind, type PersonKind } from '@/lib/policy/identifiers/document-kinds'
import { parsePhone } from '@/lib/policy/identifiers/phone'
import { windowChecklistFor } from '@/lib/policy/identifiers/window-checklist'
import { command, done, problemsOf, refuse, type Command } from '../command'
import { enqueue } from '../outbox/enqueue'
import { accountPhoneKeyOf, everyAccountPhoneKeyOf, everyPersonKeyOf, personKeyOf } from '../people-keys'
import { hashPassword } from '../sessions/password-hash'
import { newFirstPassword, sendFirstPassword } from './first-password'
import { identityOf, parseDetails, parseDocumentKind, parsePersonKind, type Details } from './person-input'
import { admitAtWindow } from './window-person'

const input = z.strictObject({
  personKind: z.string().max(40),
  documentKind: z.string().max(60),
  name: z.string().max(200),
  number: z.string().max(60),
  country: z.string().max(20).optional(),
  phone: z.string().max(40),
  residencePermit: z.boolean().default(false),
  /** What lay on the counter, ticked one by one. */
  checklist: z.array(z.string().max(60)).max(20),
})

type Person = { readonly personKind: PersonKind; readonly documentKind: DocumentKind; readonly details: Details; readonly phone: string }

/** REG-09 and what goes with the document of this kind of person (REG-11). */
export const windowPapersFor = (personKind: PersonKind, documentKind: DocumentKind, ctx: Pick<Context, 'place' | 'today'>): string[] => [
  ...windowChecklistFor('individual'),
  ...(documentKindsFor(personKind, ctx.place.profile, ctx.today).find(({ kind }) => kind === documentKind)?.accompaniedBy ?? []),
]

const parsePerson = (ctx: Context, given: z.output<typeof input>): Result<Person> => {
  const personKind = parsePersonKind(given.personKind, 'window')
  if (typeof personKind !== 'string') return { ok: false, problems: [personKind] }
  const documentKind = parseDocumentKind(personKind, given.documentKind, { way: 'window', profile: ctx.place.profile, today: ctx.today })
  if (typeof documentKind !== 'string') return { ok: false, problems: [documentKind] }
  const details = parseDetails(documentKind, given, ctx.today)
  const phone = parsePhone(given.phone)
  const missing = windowPapersFor(personKind, documentKind, ctx).filter((item) => !given.checklist.includes(item))
  const problems: Problem[] = [
    ...(details.ok ? [] : details.problems),
    ...(phone.ok ? [] : phone.problems.map((each) => ({ ...each, field: 'phone' }))),
    ...missing.map((item) => problem('checklist.missing', `check-${item}`)),
  ]
  if (!details.ok || !phone.ok || problems.length) return { ok: false, problems }
  return { ok: true, value: { personKind, documentKind, details: details.value, phone: phone.value } }
}

const accountInput = z.strictObject({
  personId: z.string(),
  personKind: z.string(),
  identity: z.strictObject({ documentType: z.string(), documentSubtype: z.string().nullish(), country: z.string().nullish(), number: z.string() }),
  name: z.string(),
  phone: z.string(),
  password: z.string(),
  passwordHash: z.string(),
  checklist: z.string(),
})

const openOrUpgrade = command({
  name: 'account.register-at-window',
  action: 'account.register-at-window',
  level: 'national',
  input: accountInput,
  load: async ({ tx, ctx, input: { identity } }) => {
    const personKey = personKeyOf(ctx.keys, identity)
    const mine = and(inArray(accounts.personKey, everyPersonKeyOf(ctx.keys, identity)), eq(accounts.kind, 'individual'), ne(accounts.status, 'closed'))
    const [account = null] = await tx.select().from(accounts).where(mine)
    return { personKey: account?.personKey ?? personKey, account }
  },
  about: (_, { ctx, input }) => ({ province: ctx.place.province, place: ctx.place.code, personId: input.personId }),
  async run({ tx, ctx, input: given, subject: { personKey, account } }) {
    const phoneKey = accountPhoneKeyOf(ctx.keys, given.phone)
    const verified = { level: 'L2', verifiedAt: ctx.machineNow, verifiedBy: actorId(ctx.actor) } as const
    const holders = await tx.select({ id: accounts.id }).from(accounts)
      .where(and(inArray(accounts.phoneKey, everyAccountPhoneKeyOf(ctx.keys, given.phone)), eq(accounts.kind, 'individual'), ne(accounts.status, 'closed')))
    if (holders.some((holder) => holder.id !== account?.id)) return refuse(problem('phone.in-use', 'phone'))
    await tx.insert(directory).values({ personKey, province: ctx.place.province, personId: given.personId, addedAt: ctx.machineNow }).onConflictDoNothing()
    const detail = { checklist: given.checklist, level: 'L2' }

    // REG-06: the account with its id, bindings and messages stays; the level rises at once.
    if (account) {
      if (account.level === 'L2') return refuse(problem('account.verified-already'))
      const phoneSealed = seal(ctx.keys, 'accounts.phone', account.id, given.phone)
      const risen = await tx.update(accounts).set({ ...verified, phoneKey, phoneSealed }).where(and(eq(accounts.id, account.id), eq(accounts.status, 'active'))).returning({ id: accounts.id })
      if (!risen.length) return refuse(problem('account.not-active'))
      await enqueue(tx, ctx, { topic: 'sms.send', key: `upgraded:${account.id}`, payload: { to: given.phone, text: accountTexts.upgraded['zh-Hans'] } })
      return done({ accountId: account.id, upgraded: true }, { subject: account.id, onBehalfOf: given.personId, detail: { ...detail, from: account.level } })
    }

    const id = newId('acc', ctx.machineNow)
    const made = await tx
      .insert(accounts)
      .values({
        id, kind: 'individual', personKey, personKind: given.personKind,
        documentType: given.identity.documentType, documentSubtype: given.identity.documentSubtype ?? null,
        documentSealed: seal(ctx.keys, 'accounts.document', id, given.identity.number),
        nameSealed: seal(ctx.keys, 'accounts.name', id, given.name),
        phoneSealed: seal(ctx.keys, 'accounts.phone', id, given.phone), phoneKey,
        passwordHash: given.passwordHash, passwordChangedAt: ctx.machineNow, mustChangePassword: true,
        homePlace: ctx.place.code, createdAt: ctx.machineNow, ...verified,
      })
      .onConflictDoNothing()
      .returning({ id: accounts.id })
    if (!made.length) return refuse(problem('account.changed-meanwhile'))
    await sendFirstPassword(tx, ctx, { accountId: id, phone: given.phone, name: given.phone, password: given.password })
    return done({ accountId: id, upgraded: false }, { subject: id, onBehalfOf: given.personId, detail })
  },
})

/** REG-02, REG-06, REG-08, REG-09: in person, with the document on the counter; the account is good for everything at once. */
export const registerAtWindow: Command<{ accountId: string; upgraded: boolean }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error) }
  const person = parsePerson(ctx, parsed.data)
  if (!person.ok) return person
  const { details, documentKind, personKind, phone } = person.value
  const identity = identityOf(documentKind, details)
  const admitted = await admitAtWindow(ctx, { identity, name: details.name, phone, residencePermit: parsed.data.residencePermit })
  if (!admitted.ok) return admitted
  const password = newFirstPassword(ctx.random)
  return openOrUpgrade(ctx, {
    personId: admitted.value.personId, personKind, identity, name: details.name, phone, password,
    passwordHash: await hashPassword(password), checklist: windowPapersFor(personKind, documentKind, ctx).join(','),
  })
}
