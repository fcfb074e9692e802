'use server'

import { correctSale } from '@/lib/domain/sales/correct-sale'
import { reportSale } from '@/lib/domain/sales/report-sale'
import { withdrawSale } from '@/lib/domain/sales/withdraw-sale'
import { formAction, type Values } from '../../../form-action'

type Reported = { readonly saleId: string; readonly doubts: readonly string[] }

const receipt = ({ saleId, doubts }: Reported, { place }: Values) => `/${place}/portal/sales?done=${saleId}${doubts.length ? '&doubt=1' : ''}`

export const report = formAction(reportSale, { face: 'portal', onSuccess: receipt })
export const withdraw = formAction(withdrawSale, { face: 'portal', onSuccess: ({ saleId }, { place }) => `/${place}/portal/sales?withdrawn=${saleId}` })
export const correct = formAction(correctSale, { face: 'portal', onSuccess: receipt })
