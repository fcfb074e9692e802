import { sql } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Db, Tx } from '@/db/handle'
import { people } from '@/db/province/schema/people'
import { statement } from '@/db/statement'
import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import { maskName } from '@/lib/kernel/text'
import type { NoticeCode, NoticeParams } from '@/lib/messages/notices'
import { sendNotice } from '../notices/send-notice'
import type { Binding } from './binding-rows'

const nameSealed = statement((db) => db.select({ sealed: people.nameSealed }).from(people).where(eq(people.id, sql.placeholder('id'))).prepare())

/** For the owner alone, who is asked whether this person drives the vehicle. */
export const driverName = async (db: Db, ctx: Context, personId: string): Promise<string> => {
  const row = await nameSealed(db).get({ id: personId })
  return row ? open(ctx.keys, 'people.name', personId, row.sealed) : ''
}

type To = 'owner' | 'driver'

/** To one of the two sides; the owner hears the driver's masked name, the driver nothing of the owner. */
export const tellBinding = async (tx: Tx, ctx: Context, { row, vehicle }: Binding, to: To, code: NoticeCode, params: NoticeParams = {}): Promise<void> => {
  const driver = to === 'owner' ? maskName(await driverName(tx, ctx, row.personId)) : ''
  await sendNotice(tx, ctx, {
    code, personId: to === 'owner' ? row.ownerId : row.personId, subject: row.id, dedupe: `${code}:${row.id}:-:event:${row.revision}`,
    params: { plate: vehicle.plate ?? '', driver, ...params },
  })
}
