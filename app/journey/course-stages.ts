import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'
import { wantsPost } from '@/lib/engine/delivery'

export type Stage = 'accepted' | 'reviewed' | 'paid' | 'made' | 'posted' | 'delivered' | 'ready' | 'collected'

/** Which act reaches a stage; a service has those stages whose acts it knows. */
const REACHED_BY: Readonly<Record<Stage, readonly string[]>> = {
  accepted: ['submit'],
  reviewed: ['approve'],
  paid: ['pay', 'pay-at-window'],
  made: ['ready', 'post'],
  posted: ['post'],
  delivered: ['deliver'],
  ready: ['ready'],
  collected: ['collect', 'collect-by-proxy'],
}

const COMMON: readonly Stage[] = ['accepted', 'reviewed', 'paid', 'made']
const POSTED: readonly Stage[] = ['posted', 'delivered']
const COLLECTED: readonly Stage[] = ['ready', 'collected']

export type ReachedStage = { readonly stage: Stage; readonly at: number | null }

/** From the application to the hand, each with when it was reached last; null where nothing is made, or it ended before. */
export const stagesOf = (service: Service, view: Pick<ApplicationView, 'events' | 'facts' | 'status'>): readonly ReachedStage[] | null => {
  if (!service.product || ['draft', 'returned', 'rejected', 'withdrawn', 'lapsed'].includes(view.status)) return null
  const way = wantsPost(view.facts) ? POSTED : COLLECTED
  return [...COMMON, ...way]
    .filter((stage) => REACHED_BY[stage].some((act) => Object.hasOwn(service.transitions, act)))
    .map((stage) => ({ stage, at: view.events.findLast(({ transition }) => REACHED_BY[stage].includes(transition))?.at ?? null }))
}
