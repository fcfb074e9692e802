import { z } from 'zod'
import { maskPhone } from '@/lib/kernel/text'
import { query } from '../query'
import { findWaiting } from './registration-row'

/** What the pages of a registration show again; the number is not among it. */
export const findRegistration = query({
  name: 'account.find-registration',
  action: 'account.register',
  level: 'national',
  input: z.strictObject({ registrationId: z.string().max(60) }),
  about: ({ ctx }) => ({ province: ctx.place.province }),
  async run({ db, ctx, input }) {
    const row = await findWaiting(db, ctx, input.registrationId, 'register')
    if (!row) return null
    const { personKind, documentKind, name, phone } = row.waiting
    return {
      personKind,
      documentKind: documentKind ?? null,
      name: name ?? null,
      detailsGiven: name !== undefined,
      phoneMasked: phone ? maskPhone(phone) : null,
      codeSent: row.phoneKey !== '',
    }
  },
})
