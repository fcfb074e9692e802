import { and, gte, isNull, lt, or, sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import { directory, sessions } from '@/db/national/schema/accounts'
import { memberships, organisations, staffRelations, staffRoles } from '@/db/national/schema/organisations'
import { places } from '@/db/national/schema/places'
import type { Db } from '@/db/handle'
import { statement } from '@/db/statement'
import type { Actor } from '@/lib/kernel/actor'
import { civilDate, machineNow } from '@/lib/kernel/clock'
import { faultOf, log } from '@/lib/kernel/log'
import { typeCodeOf } from '@/lib/policy/identifiers/document-kinds'
import { everyPersonKeyOf } from '../people-keys'
import { platform } from '../platform'
import { findLiveSession, type LiveSession } from './find-session'
import { SEEN_EVERY, type SessionKind } from './session-limits'

const ANONYMOUS: Actor = { kind: 'anonymous' }

const directoryOf = statement((db) => db.select().from(directory).where(eq(directory.personKey, sql.placeholder('personKey'))).prepare())

/** The provinces where this person has records, from the directory only (B5). */
const peopleOf = async (db: Db, personKey: string | null): Promise<Record<string, string>> => {
  if (personKey === null) return {}
  const rows = await directoryOf(db).all({ personKey })
  return Object.fromEntries(rows.map((row) => [row.province, row.personId]))
}

const citizen = async (db: Db, { session, account }: LiveSession): Promise<Actor> => ({
  kind: 'citizen',
  accountId: account.id,
  sessionId: session.id,
  level: account.level === 'L2' ? 'L2' : 'L1',
  people: await peopleOf(db, account.personKey),
  freshAt: session.freshAt,
})

/** The record in which a body owns vehicles, found by its number as people are by theirs (REG-12). */
const ownRecordOf = async (db: Db, { number, numberKind }: typeof organisations.$inferSelect, province: string): Promise<string | null> => {
  const keys = everyPersonKeyOf(platform().keys, { documentType: typeCodeOf(numberKind === 'uscc' ? 'credit-code-certificate' : 'organisation-code-certificate'), number })
  const records = await Promise.all(keys.map((key) => peopleOf(db, key)))
  return records.find((people) => people[province] !== undefined)?.[province] ?? null
}

const member = async (db: Db, { session, account }: LiveSession, now: number): Promise<Actor> => {
  const [row] = await db
    .select({ membership: memberships, organisation: organisations, province: places.province })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(places, eq(places.code, organisations.place))
    .where(
      and(
        eq(memberships.accountId, account.id),
        isNull(memberships.endedAt),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, civilDate(now))),
        eq(organisations.status, 'active'),
      ),
    )
  if (!row) return ANONYMOUS
  return {
    kind: 'member',
    accountId: account.id,
    sessionId: session.id,
    organisationId: row.organisation.id,
    organisationKind: row.organisation.kind,
    role: row.membership.role,
    services: row.membership.services.split(','),
    place: row.organisation.place,
    province: row.province,
    personId: await ownRecordOf(db, row.organisation, row.province),
    freshAt: session.freshAt,
    factorGiven: session.factorAt !== null,
  }
}

const tooNearOf = statement((db) =>
  db
    .select({ personId: directory.personId })
    .from(directory)
    .where(
      sql`${directory.personKey} IN (SELECT ${sql.placeholder('own')} UNION SELECT ${staffRelations.personKey} FROM ${staffRelations} WHERE ${staffRelations.accountId} = ${sql.placeholder('accountId')} AND ${staffRelations.endedAt} IS NULL)`,
    )
    .prepare(),
)

const staff = async (db: Db, { session, account }: LiveSession): Promise<Actor> => ({
  kind: 'staff',
  accountId: account.id,
  sessionId: session.id,
  roles: await db
    .select({ province: staffRoles.province, place: staffRoles.place, role: staffRoles.role })
    .from(staffRoles)
    .where(and(eq(staffRoles.accountId, account.id), isNull(staffRoles.endedAt))),
  tooNear: (await tooNearOf(db).all({ own: account.personKey ?? '', accountId: account.id })).map(({ personId }) => personId),
  freshAt: session.freshAt,
  factorGiven: session.factorAt !== null,
})

const ACTOR_OF = { citizen, member, staff } satisfies Record<SessionKind, (db: Db, live: LiveSession, now: number) => Promise<Actor>>

const touch = async (session: LiveSession['session'], now: number): Promise<void> => {
  if (now - session.seenAt < SEEN_EVERY) return
  const due = and(eq(sessions.id, session.id), lt(sessions.seenAt, now - SEEN_EVERY + 1), isNull(sessions.endedAt))
  await platform().databases.national.write((tx) => tx.update(sessions).set({ seenAt: now }).where(due).returning({ id: sessions.id }))
}

/**
 * Who a session is on this request; everything is read anew (A7, B2). A session of another kind, a dead one, or one whose
 * first password still stands is nobody. While nothing can be written reading goes on, up to the idle limit (H10).
 */
export const loadActor = async (sid: string, kind: SessionKind, now: number = machineNow()): Promise<Actor> => {
  const db = platform().databases.national.read
  const live = await findLiveSession(db, sid, now)
  if (!live || live.session.kind !== kind || live.account.mustChangePassword) return ANONYMOUS
  await touch(live.session, now).catch((fault: unknown) => log.error({ fault: faultOf(fault) }, 'a sign of life could not be kept'))
  return ACTOR_OF[kind](db, live, now)
}
