'use server'

import { resetFactor } from '@/lib/domain/accounts/reset-factor'
import { resetPassword } from '@/lib/domain/accounts/reset-password'
import { formAction } from '../../../../form-action'

const outcome = (name: string) => (_: unknown, { place }: Readonly<Record<string, string>>) => `/${place}/office/staff/organisations?done=${name}`

export const resetBodyPassword = formAction(resetPassword, { face: 'office', onSuccess: outcome('reset') })
export const resetBodyFactor = formAction(resetFactor, { face: 'office', onSuccess: outcome('factorReset') })
