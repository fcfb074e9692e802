'use server'

import { addBank } from '@/lib/domain/fines/add-bank'
import { registerBankKey } from '@/lib/domain/fines/register-bank-key'
import { replaceBankKey } from '@/lib/domain/fines/replace-bank-key'
import { revokeBankKey } from '@/lib/domain/fines/revoke-bank-key'
import { formAction, type Values } from '../../../../form-action'

const toBank = (done: string) => ({ bank }: { readonly bank: string }, { place }: Values) => `/${place}/office/fines/banks/${bank}?done=${done}`
/** A private key given by mistake is not sent back. */
const secret = ['publicKey']

export const add = formAction(addBank, { face: 'office', secret, onSuccess: toBank('added') })
export const register = formAction(registerBankKey, { face: 'office', secret, onSuccess: toBank('registered') })
export const replace = formAction(replaceBankKey, { face: 'office', secret, onSuccess: toBank('replaced') })
export const revoke = formAction(revokeBankKey, { face: 'office', onSuccess: toBank('revoked') })
