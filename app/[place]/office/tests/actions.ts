'use server'

import { cancelSession } from '@/lib/domain/exams/cancel-session'
import { changeCapacity } from '@/lib/domain/exams/change-capacity'
import { decideFraud } from '@/lib/domain/exams/decide-fraud'
import { enterResult, recordAbsence } from '@/lib/domain/exams/enter-result'
import { importResults } from '@/lib/domain/exams/import-results'
import { moveSession } from '@/lib/domain/exams/move-session'
import { planSession } from '@/lib/domain/exams/plan-session'
import { publishSession } from '@/lib/domain/exams/publish-session'
import { formAction, type Values } from '../../../form-action'

/** Check boxes of a group, by the prefix of their names. */
const chosen = (values: Values, prefix: string): readonly string[] => Object.keys(values).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))

const toSession = (done: string) => ({ sessionId }: { readonly sessionId: string }, { place }: Values) => `/${place}/office/tests/${sessionId}?done=${done}`
const only = (...names: readonly string[]) => (values: Values) => Object.fromEntries(names.map((name) => [name, values[name]]))

export const plan = formAction(planSession, {
  face: 'office',
  input: (values) => ({
    ...only('siteId', 'subject', 'testOn', 'startTime', 'endTime', 'capacity')(values),
    ...(values.vehicleId && { vehicleId: values.vehicleId }),
    classes: chosen(values, 'class-'),
    examiners: chosen(values, 'examiner-'),
  }),
  onSuccess: toSession('planned'),
})

export const publish = formAction(publishSession, { face: 'office', input: only('sessionId', 'revision'), onSuccess: toSession('published') })
export const capacity = formAction(changeCapacity, { face: 'office', input: only('sessionId', 'revision', 'capacity'), onSuccess: toSession('changed') })
export const move = formAction(moveSession, { face: 'office', input: only('sessionId', 'revision', 'reason', 'testOn', 'startTime', 'endTime'), onSuccess: toSession('moved') })
export const cancel = formAction(cancelSession, { face: 'office', input: only('sessionId', 'revision', 'reason'), onSuccess: toSession('cancelled') })

const backToSession = (_value: unknown, { place, sessionId }: Values) => `/${place}/office/tests/${sessionId}?done=entered`
export const enter = formAction(enterResult, { face: 'office', input: only('bookingId', 'first', 'second'), onSuccess: backToSession })
export const absent = formAction(recordAbsence, { face: 'office', input: only('bookingId'), onSuccess: backToSession })
export const fraud = formAction(decideFraud, { face: 'office', input: only('bookingId', 'fraud', 'reason'), onSuccess: (_value, { place, sessionId }) => `/${place}/office/tests/${sessionId}?done=fraud` })
export const takeFile = formAction(importResults, { face: 'office', input: only('text'), onSuccess: (_value, { place }) => `/${place}/office/tests?done=imported` })
