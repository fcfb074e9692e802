import type { sales } from '../schema/register'
import { seededId, type SeedTerms } from './seed-terms'
import type { newVehicleRow } from './vehicle-rows'
import type { SeedPerson } from './seed-person'

type Dealer = { readonly organisationId: string; readonly operatorId: string }

/** The dealer's report that made the vehicle known (ux.md §3). */
export const saleRow = (
  terms: SeedTerms,
  buyer: SeedPerson,
  vehicle: ReturnType<typeof newVehicleRow>,
  dealer: Dealer,
): typeof sales.$inferInsert => ({
  id: seededId(terms, 'sal', String(buyer.index)),
  place: terms.place.code,
  organisationId: dealer.organisationId,
  reportedBy: dealer.operatorId,
  receiptNumber: `S${terms.today.slice(0, 4)}-${terms.place.code.toUpperCase()}-${String(buyer.index).padStart(6, '0')}`,
  vin: vehicle.vin,
  model: vehicle.model,
  plateType: vehicle.plateType,
  colour: vehicle.colour,
  buyerId: buyer.id,
  invoiceNumber: `${terms.block}${String(10_000_000 + buyer.index)}`,
  invoiceOn: vehicle.invoiceOn,
  state: 'accepted',
  reportedAt: terms.now,
})
