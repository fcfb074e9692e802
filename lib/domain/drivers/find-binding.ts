import { z } from 'zod'
import { personOf } from '@/lib/kernel/actor'
import type { CivilDate } from '@/lib/kernel/clock'
import { ruleValue } from '@/lib/policy/rule-versions'
import { bindingBanUntil, bindingOutlook, unboundWithin, type BindingOutlook } from '@/lib/policy/violations/bound-drivers'
import { vehicleBannedUntil } from '../bans/vehicle-bans'
import { query } from '../query'
import { ruleMomentOf } from '../rule-moment'
import { aboutOwnRow } from '../visits/item-level'
import { loadBinding, type BindingRow } from './binding-rows'
import { bindingEventsOf } from './often-bound'
import { driverName } from './tell-binding'

export type BindingView = {
  readonly id: string
  readonly place: string
  readonly revision: number
  readonly state: BindingRow['state']
  /** As which side the reader sees it. */
  readonly side: 'owner' | 'driver'
  readonly plate: string
  readonly plateType: string
  readonly model: string
  /** For the owner alone. */
  readonly driver: string | null
  readonly askedAt: number
  readonly answerBy: CivilDate
  readonly boundOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly endedBy: BindingRow['endedBy']
  readonly bannedUntil: CivilDate | null
  /** What the next step — to agree where it is asked, to end it where it is bound — does to the vehicle (BAN-04). */
  readonly outlook: BindingOutlook
  /** How often it was unbound within the months that count, and how often it may be (VIO-09). */
  readonly frequency: { readonly unbound: number; readonly most: number; readonly months: number; readonly bannedUntil: CivilDate }
}

/** One binding, to either of its sides; null to anybody else. */
export const findOwnBinding = query({
  name: 'binding.find-own',
  action: 'binding.read-own',
  level: 'province',
  input: z.strictObject({ bindingId: z.string().max(40) }),
  about: ({ ctx }) => aboutOwnRow(ctx),
  async run({ db, ctx, input: { bindingId } }): Promise<BindingView | null> {
    const self = personOf(ctx.actor, ctx.place.province)
    const found = await loadBinding(db, bindingId)
    if (!found || (found.row.ownerId !== self && found.row.personId !== self)) return null
    const { row, vehicle } = found
    const side = row.ownerId === self ? 'owner' : 'driver'
    const at = ruleMomentOf(ctx)
    const bannedUntil = await vehicleBannedUntil(db, vehicle.id, ctx.today)
    const events = await bindingEventsOf(db, vehicle.id)
    const months = ruleValue('bind.frequent.months', at).value
    const { id, place, revision, state, askedAt, answerBy, boundOn, endedOn, endedBy } = row
    return {
      id, place, revision, state, side, askedAt, answerBy, boundOn, endedOn, endedBy, bannedUntil,
      plate: vehicle.plate ?? '', plateType: vehicle.plateType, model: vehicle.model, driver: side === 'owner' ? await driverName(db, ctx, row.personId) : null,
      outlook: bannedUntil === null ? bindingOutlook(events, state === 'bound' ? 'unbound' : 'bound', ctx.today, at) : 'free',
      frequency: { unbound: unboundWithin(events, ctx.today, at), most: ruleValue('bind.frequent.unbinds', at).value, months, bannedUntil: bindingBanUntil(ctx.today, at) },
    }
  },
})
