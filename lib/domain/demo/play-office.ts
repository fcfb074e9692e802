import { and } from 'drizzle-orm'
import { eq } from '@/db/conditions'
import type { Seeded } from '@/db/province/seed/seeded-random'
import { plateHolds } from '@/db/province/schema/plates'
import type { Service, Status } from '@/lib/engine/define-service'
import type { Field } from '@/lib/engine/fields'
import type { Context } from '@/lib/kernel/context'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { takeApplication } from '../applications/take-application'
import { provinceHandle } from '../platform'
import { registerVehicle } from '../vehicles/register-vehicle'

const REASON = '演示：所附材料与登记信息不一致，请带身份证明到窗口核对。'

const decisionAnswer = (field: Field | undefined, ctx: Context): string => {
  switch (field?.kind) {
    case 'choice':
      return field.options[0] ?? ''
    case 'date':
      return ctx.today
    default:
      return REASON
  }
}

/** The plain way on is taken more often than what needs reasons or ends the matter. */
const weightOf = (to: Status, asks: readonly string[]): number => (to === 'withdrawn' || asks.length > 0 ? 1 : 4)

const drawn = <T extends { readonly to: Status; readonly asks: readonly string[] }>(random: Seeded, of: readonly T[]): T | undefined => {
  const weighted = of.flatMap((each) => Array.from({ length: weightOf(each.to, each.asks) }, () => each))
  return weighted[random.below(weighted.length)]
}

/** One act of this officer among those open to them now; false when there is none. */
export const playOffice = async (ctx: Context, play: { readonly service: Service; readonly applicationId: string; readonly random: Seeded }): Promise<boolean> => {
  const { service, applicationId, random } = play
  const found = await findApplication(ctx, { applicationId })
  const view = found.ok ? found.value : null
  const act = view && drawn(random, view.transitions.filter(({ name, refusal }) => refusal === null && name !== 'submit'))
  if (!view || !act) return false
  const decision = Object.fromEntries(act.asks.map((name) => [name, decisionAnswer(service.decisionFields?.[name], ctx)]))
  return (await moveApplication(ctx, { applicationId, transition: act.name, revision: view.revision, decision })).ok
}

export const playTaking = async (ctx: Context, applicationId: string): Promise<void> => {
  const found = await findApplication(ctx, { applicationId })
  if (found.ok && found.value) await takeApplication(ctx, { applicationId, revision: found.value.revision })
}

/** The chosen number becomes the plate at the window; nothing to do for an application that holds none. */
export const playRegistration = async (ctx: Context, applicationId: string): Promise<void> => {
  const { read } = await provinceHandle(ctx.place.province)
  const [hold] = await read.select({ id: plateHolds.id }).from(plateHolds).where(and(eq(plateHolds.applicationId, applicationId), eq(plateHolds.state, 'confirmed')))
  if (hold) await registerVehicle(ctx, { holdId: hold.id })
}
