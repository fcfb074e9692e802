import { and, count, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { memberships, organisations } from '@/db/national/schema/organisations'
import { isCivilDate } from '@/lib/kernel/clock'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { loginProblems, prepareLogin } from '../accounts/login-input'
import { insertWorkAccount } from '../accounts/work-account'
import { command, done, problemsOf, refuse, type Command } from '../command'

/** REG-17, `org.operators.max`. */
export const MOST_OPERATORS = 20

const services = z.array(z.string().regex(/^[A-Z][0-9]{2}$|^[a-z-]+$/)).min(1, 'operator.services-missing').max(40)
const endsOn = z.string().refine((text) => text === '' || isCivilDate(text), 'date.invalid').default('')

const input = z.strictObject({ username: z.string().max(60), name: z.string().max(200), phone: z.string().max(40), services, endsOn })

const login = z.strictObject({ username: z.string(), name: z.string(), phone: z.string(), password: z.string(), passwordHash: z.string() })

const insertOperator = command({
  name: 'organisation.add-operator',
  action: 'organisation.manage-operators',
  level: 'national',
  input: z.strictObject({ login, services, endsOn }),
  load: async ({ tx, ctx }) => {
    if (ctx.actor.kind !== 'member') return null
    const [row] = await tx.select().from(organisations).where(and(eq(organisations.id, ctx.actor.organisationId), eq(organisations.status, 'active')))
    return row ?? null
  },
  about: (organisation, { ctx }) => ({ province: ctx.place.province, organisationId: organisation.id }),
  async run({ tx, ctx, input: { login: first, services: chosen, endsOn: until }, subject: organisation }) {
    const live = and(eq(memberships.organisationId, organisation.id), eq(memberships.role, 'operator'), isNull(memberships.endedAt))
    const [held] = await tx.select({ n: count() }).from(memberships).where(live)
    if ((held?.n ?? 0) >= MOST_OPERATORS) return refuse(problem('operator.too-many', undefined, { most: MOST_OPERATORS }))
    const accountId = await insertWorkAccount(tx, ctx, 'member', first)
    if (!accountId) return refuse(problem('username.taken', 'username'))
    const membershipId = newId('mem', ctx.machineNow)
    await tx.insert(memberships).values({
      id: membershipId, organisationId: organisation.id, accountId, role: 'operator', services: chosen.join(','), endsOn: until || null, addedAt: ctx.machineNow,
    })
    return done({ membershipId, accountId }, { subject: membershipId, detail: { accountId, services: chosen.join(',') } })
  },
})

/** REG-17: an own login for every person, with the services this one may use; never more than twenty. */
export const addOperator: Command<{ membershipId: string; accountId: string }> = async (ctx, raw) => {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { ok: false, problems: [...loginProblems(raw), ...problemsOf(parsed.error)] }
  const first = await prepareLogin(ctx, parsed.data)
  if (!first.ok) return first
  return insertOperator(ctx, { login: first.value, services: parsed.data.services, endsOn: parsed.data.endsOn })
}
