import type { Db } from '@/db/handle'
import { vehicles } from '@/db/province/schema/register'
import { boundVehiclesOf } from '../drivers/bound-vehicles'
import { recordOwner } from './record-owner'

/** What `reachOf` asks of a record, for the fields of a statement. */
export const RECORD_PARTIES = { vehicleId: vehicles.id, ownerId: recordOwner, presentId: vehicles.ownerId }

type Parties = { readonly vehicleId: string; readonly ownerId: string; readonly presentId: string }

export type RecordReach = 'own' | 'bound' | 'none'

/** What a record is to a person (VIO-06): of a vehicle that was their own then, of one they are bound to by its owner of then, or none of theirs. */
export const reachOf = (personId: string, bound: readonly string[], { vehicleId, ownerId, presentId }: Parties): RecordReach => {
  if (ownerId === personId) return 'own'
  return ownerId === presentId && bound.includes(vehicleId) ? 'bound' : 'none'
}

export const isInReach = async (db: Db, personId: string, parties: Parties): Promise<boolean> => reachOf(personId, await boundVehiclesOf(db, personId), parties) !== 'none'
