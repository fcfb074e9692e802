import { and, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { accounts } from '@/db/national/schema/accounts'
import { statement } from '@/db/statement'
import { open } from '@/lib/kernel/crypto'
import { maskDocument, maskPhone } from '@/lib/kernel/text'
import { query } from '../query'
import { phoneOf } from './own-account'

const active = statement((db) =>
  db.select().from(accounts).where(and(eq(accounts.id, sql.placeholder('id')), eq(accounts.status, 'active'))).prepare(),
)

/** What an account page shows of its owner; document and phone masked (E4). */
export const findOwnAccount = query({
  name: 'account.find-own',
  action: 'session.use',
  level: 'national',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx }) {
    if (!('accountId' in ctx.actor)) return null
    const account = await active(db).get({ id: ctx.actor.accountId })
    if (!account) return null
    const phone = phoneOf(ctx, account)
    return {
      name: open(ctx.keys, 'accounts.name', account.id, account.nameSealed),
      username: account.username,
      level: account.level,
      documentType: account.documentType,
      documentMasked: account.documentSealed ? maskDocument(open(ctx.keys, 'accounts.document', account.id, account.documentSealed)) : null,
      phoneMasked: phone && maskPhone(phone),
      hasFactor: account.totpSealed !== null,
      createdAt: account.createdAt,
      verifiedAt: account.verifiedAt,
    }
  },
})
