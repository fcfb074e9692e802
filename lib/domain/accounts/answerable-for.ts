import { and, isNull } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { accounts } from '@/db/national/schema/accounts'
import { staffRoles, memberships, organisations } from '@/db/national/schema/organisations'
import { places } from '@/db/national/schema/places'
import type { Tx } from '@/db/handle'

type Answerable = { readonly province: string; readonly place: string }

/** Who answers for an account: the place of its roles (the whole province if there are several), of its body, or its home. */
export const answerableFor = async (tx: Tx, account: typeof accounts.$inferSelect): Promise<Answerable | null> => {
  const roles = await tx.select().from(staffRoles).where(and(eq(staffRoles.accountId, account.id), isNull(staffRoles.endedAt)))
  const [role] = roles
  // Nobody answers alone for whoever serves two provinces.
  if (role && roles.some((each) => each.province !== role.province)) return null
  if (role) return { province: role.province, place: roles.every((each) => each.place === role.place) ? role.place : '*' }
  const [body] = await tx
    .select({ province: places.province, place: places.code })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(places, eq(places.code, organisations.place))
    .where(eq(memberships.accountId, account.id))
  if (body) return body
  const [home] = await tx.select({ province: places.province, place: places.code }).from(places).where(eq(places.code, account.homePlace ?? ''))
  return home ?? null
}
