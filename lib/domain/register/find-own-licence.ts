import { desc } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { people } from '@/db/province/schema/people'
import { licenceDocuments, licences } from '@/db/province/schema/register'
import type { Standing } from '@/lib/engine/standing'
import { personOf } from '@/lib/kernel/actor'
import { open } from '@/lib/kernel/crypto'
import { maskAddress, maskDocument, maskPhone } from '@/lib/kernel/text'
import { services } from '@/lib/services/registry'
import { query } from '../query'
import { judge } from './judge'
import { loadStanding } from './load-standing'
import { aboutOwn } from '../visits/item-level'

/** What nothing stands in the way of today. */
const openItemsOf = (standing: Standing): readonly string[] =>
  services.filter((service) => service.subject === 'licence' && judge(service, standing).length === 0).map(({ code }) => code)

/** One's own driving licence of this province; null without one. */
export const findOwnLicence = query({
  name: 'register.find-own-licence',
  action: 'register.read-own',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => aboutOwn(ctx, 'E02'),
  async run({ db, ctx }) {
    const personId = personOf(ctx.actor, ctx.place.province) ?? ''
    const [row] = await db.select().from(licences).where(eq(licences.personId, personId))
    const found = row && (await loadStanding(db, ctx, { subject: 'licence', personId, subjectId: row.id }))
    if (!row || found?.subject.kind !== 'licence') return null
    const standing = found.subject
    const { id, place, fileNumber, classes, firstIssuedOn, validFrom, validTo, issuedOn, documentSerial, contactPhoneSealed } = row
    const documents = await db
      .select({ serial: licenceDocuments.serial, issuedOn: licenceDocuments.issuedOn, voidedOn: licenceDocuments.voidedOn, collectedAt: licenceDocuments.collectedAt })
      .from(licenceDocuments).where(eq(licenceDocuments.licenceId, id)).orderBy(desc(licenceDocuments.serial))
    const [holder] = await db.select({ addressSealed: people.addressSealed }).from(people).where(eq(people.id, personId))
    return {
      id, place, classes, openItems: openItemsOf(found), firstIssuedOn, validFrom, validTo, issuedOn, documentSerial, points: standing.points, documents, standing,
      fileNumber: maskDocument(fileNumber),
      address: holder?.addressSealed ? maskAddress(open(ctx.keys, 'people.address', personId, holder.addressSealed)) : null,
      contactPhone: contactPhoneSealed && maskPhone(open(ctx.keys, 'licences.contact-phone', id, contactPhoneSealed)),
    }
  },
})
