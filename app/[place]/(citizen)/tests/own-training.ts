import { notFound } from 'next/navigation'
import { listOwnTrainings } from '@/lib/domain/exams/list-trainings'
import type { TrainingView } from '@/lib/domain/exams/training-view'
import { findPlace } from '@/lib/domain/system-context'
import type { Context } from '@/lib/kernel/context'
import { ownContexts } from '../../../own-contexts'
import { ownPage } from '../own-page'

/** One's own training, wherever it is kept, at the place that tests; a 404 otherwise. */
export const ownTraining = async (place: string, learnerId: string, rest: string): Promise<{ readonly home: Context; readonly training: TrainingView }> => {
  const ctx = await ownPage(place, `tests/${rest}`)
  for (const home of await ownContexts(ctx)) {
    const found = await listOwnTrainings(home, {})
    const training = found.ok ? found.value.find((each) => each.learnerId === learnerId) : undefined
    if (!training) continue
    const tests = await findPlace(training.testPlace.code)
    return { home: tests ? { ...home, place: tests } : home, training }
  }
  return notFound()
}
