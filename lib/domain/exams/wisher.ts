import { hasPassed } from '@/lib/policy/exams/may-book'
import { presupposed, type TestSubject } from '@/lib/policy/exams/test-subjects'
import type { Wisher } from '@/lib/policy/exams/wishes'
import type { Learning } from './learning'

/** By what the wishes of one subject are judged, beside the bookings of the others (EXM-03). */
export const wisherOf = ({ licenceClass, candidate, live, at }: Learning, subject: TestSubject): Wisher => {
  const before = presupposed(subject, licenceClass, at).filter((name) => !hasPassed(candidate, name))
  const after = live.filter((booking) => presupposed(booking.subject, licenceClass, at).includes(subject))
  return {
    subject,
    licenceClass,
    certificateTo: subject === 'K1' ? null : (candidate.certificate?.to ?? null),
    presupposedStarts: live.filter((booking) => before.includes(booking.subject)).map(({ starts }) => Math.max(...starts)),
    followingStarts: after.map(({ starts }) => Math.min(...starts)),
  }
}
