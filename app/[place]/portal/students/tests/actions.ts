'use server'

import { bookTest } from '@/lib/domain/exams/book-test'
import { requestConsent } from '@/lib/domain/exams/consent'
import { reportHours } from '@/lib/domain/exams/report-hours'
import { formAction, type Values } from '../../../../form-action'
import { FLOW_STEPS, flowHref } from '../../../../test-booking/flow'
import { wishesIn } from '../../../../test-booking/wishes-in'

const student = ({ place, learnerId }: Values) => `/${place}/portal/students/tests/${learnerId}`

export const report = formAction(reportHours, {
  face: 'portal',
  input: ({ learnerId, subject, hours }) => ({ learnerId, subject, hours }),
  onSuccess: (_value, values) => `${student(values)}?done=reported`,
})

/** Back to the check with the same answers: the way to a booking stands in its address. */
const toCheck = (_value: unknown, values: Values): string => {
  const answers = Object.fromEntries(FLOW_STEPS.flatMap((step) => (values[step] ? [[step, values[step]]] : [])))
  return `${flowHref(`${student(values)}/book/${values.subject}`, answers)}&code=sent`
}

export const sendCode = formAction(requestConsent, { face: 'portal', input: ({ learnerId }) => ({ learnerId }), onSuccess: toCheck })

export const book = formAction(bookTest, {
  face: 'portal',
  input: (values) => ({ learnerId: values.learnerId, subject: values.subject, sessions: wishesIn(values), code: values.code }),
  onSuccess: (_value, values) => `${student(values)}?done=booked`,
  secret: ['code'],
})
