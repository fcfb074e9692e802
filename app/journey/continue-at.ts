import type { ApplicationView } from '@/lib/domain/applications/find-application'
import type { Service } from '@/lib/engine/define-service'

/** Where an application goes on: a step that asks, the check, or the last step again where that one submits by itself. */
export const continueAt = ({ next }: Pick<ApplicationView, 'next'>, { steps }: Pick<Service, 'steps'>): string => {
  const last = steps.at(-1)
  return next === 'check' && last?.submits ? last.id : next
}
