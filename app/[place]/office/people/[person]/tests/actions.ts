'use server'

import { bookTest } from '@/lib/domain/exams/book-test'
import { cancelAtWindow } from '@/lib/domain/exams/cancel-at-window'
import { cancelBooking } from '@/lib/domain/exams/cancel-booking'
import { formAction, type Values } from '../../../../../form-action'
import { wishesIn } from '../../../../../test-booking/wishes-in'

const back = (done: 'booked' | 'cancelled') => (_value: unknown, { place, personId }: Values) => `/${place}/office/people/${personId}/tests?done=${done}`

export const book = formAction(bookTest, {
  face: 'office',
  input: (values) => ({ learnerId: values.learnerId, subject: values.subject, sessions: wishesIn(values) }),
  onSuccess: back('booked'),
})

export const cancelGiven = formAction(cancelAtWindow, {
  face: 'office',
  input: (values) => ({ bookingId: values.bookingId, revision: values.revision, documentSeen: values['seen-document'] }),
  onSuccess: back('cancelled'),
})

export const cancelOpen = formAction(cancelBooking, { face: 'office', input: ({ bookingId, revision }) => ({ bookingId, revision }), onSuccess: back('cancelled') })
