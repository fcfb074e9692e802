'use server'

import { acceptOffer, declineOffer } from '@/lib/domain/exams/answer-offer'
import { bookTest } from '@/lib/domain/exams/book-test'
import { cancelBooking } from '@/lib/domain/exams/cancel-booking'
import { changeTestPlace } from '@/lib/domain/exams/change-test-place'
import { changeWishes } from '@/lib/domain/exams/change-wishes'
import { formAction, type Values } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'
import { wishesIn } from '../../../test-booking/wishes-in'

const common = { face: 'citizen', context: (ctx, values) => ownContextIn(ctx, values.province) } satisfies Partial<Parameters<typeof formAction>[1]>
const toBooking = ({ bookingId }: { readonly bookingId: string }, { place }: Values) => `/${place}/tests/bookings/${bookingId}`

export const book = formAction(bookTest, {
  ...common,
  input: (values) => ({ learnerId: values.learnerId, subject: values.subject, sessions: wishesIn(values) }),
  onSuccess: toBooking,
})

export const change = formAction(changeWishes, {
  ...common,
  input: (values) => ({ bookingId: values.bookingId, revision: values.revision, sessions: wishesIn(values) }),
  onSuccess: toBooking,
})

export const cancel = formAction(cancelBooking, { ...common, input: ({ bookingId, revision }) => ({ bookingId, revision }), onSuccess: toBooking })

export const accept = formAction(acceptOffer, { ...common, input: ({ offerId }) => ({ offerId }), onSuccess: toBooking })

export const decline = formAction(declineOffer, {
  ...common,
  input: ({ offerId }) => ({ offerId }),
  onSuccess: (_value, { place, bookingId }) => `/${place}/tests/bookings/${bookingId}`,
})

export const movePlace = formAction(changeTestPlace, {
  ...common,
  input: ({ learnerId, to }) => ({ learnerId, place: to }),
  onSuccess: ({ place }) => `/${place}/tests`,
})
