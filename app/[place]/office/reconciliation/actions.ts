'use server'

import { compareDayAgain } from '@/lib/domain/payments/compare-day-again'
import { explainFinding } from '@/lib/domain/payments/explain-finding'
import { retryRefund } from '@/lib/domain/payments/retry-refund'
import { formAction, type Values } from '../../../form-action'

const desk = (done: 'explained' | 'retried' | 'asked') => (_value: unknown, { place }: Values) => `/${place}/office/reconciliation?done=${done}`

export const explain = formAction(explainFinding, { face: 'office', onSuccess: desk('explained') })
export const retry = formAction(retryRefund, { face: 'office', onSuccess: desk('retried') })
export const compareAgain = formAction(compareDayAgain, { face: 'office', onSuccess: desk('asked') })
