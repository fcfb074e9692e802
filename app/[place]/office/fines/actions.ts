'use server'

import { confirmBankReturn } from '@/lib/domain/fines/confirm-bank-return'
import { importBankFile } from '@/lib/domain/fines/import-bank-file'
import { formAction, type Values } from '../../../form-action'

const desk = (done: 'imported' | 'returned') => (_value: unknown, { place }: Values) => `/${place}/office/fines?done=${done}`

export const takeFile = formAction(importBankFile, { face: 'office', onSuccess: desk('imported') })
export const confirm = formAction(confirmBankReturn, { face: 'office', onSuccess: desk('returned') })
