import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import { personOf } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskDocument, maskPhone } from '@/lib/kernel/text'
import { query } from '../query'

/** One's own driving licence of this province; null without one. */
export const findOwnLicence = query({
  name: 'register.find-own-licence',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, personId: personOf(ctx.actor, ctx.place.province) ?? '' }),
  async run({ db, ctx }) {
    const [row] = await db.select().from(licences).where(eq(licences.personId, personOf(ctx.actor, ctx.place.province) ?? ''))
    if (!row) return null
    const { id, place, fileNumber, classes, status, firstIssuedOn, validFrom, validTo, issuedOn, documentSerial, points, contactPhoneSealed } = row
    const documents = await db
      .select({ serial: licenceDocuments.serial, issuedOn: licenceDocuments.issuedOn, voidedOn: licenceDocuments.voidedOn, collectedAt: licenceDocuments.collectedAt })
      .from(licenceDocuments).where(eq(licenceDocuments.licenceId, id)).orderBy(desc(licenceDocuments.serial))
    return {
      id, place, classes, status, firstIssuedOn, validFrom, validTo, issuedOn, documentSerial, points, documents,
      fileNumber: maskDocument(fileNumber),
      contactPhone: contactPhoneSealed && maskPhone(open(ctx.keys, 'licences.contact-phone', id, contactPhoneSealed)),
    }
  },
})
