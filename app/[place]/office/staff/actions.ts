'use server'

import { disableAccount } from '@/lib/domain/accounts/disable-account'
import { resetFactor } from '@/lib/domain/accounts/reset-factor'
import { resetPassword } from '@/lib/domain/accounts/reset-password'
import { addStaff as addStaffVerb } from '@/lib/domain/staff/add-staff'
import { endRole as endRoleVerb, grantRole as grantRoleVerb } from '@/lib/domain/staff/grant-role'
import { endRelation as endRelationVerb, recordRelation as recordRelationVerb } from '@/lib/domain/staff/record-relation'
import { formAction } from '../../../form-action'

const outcome = (name: string) => (_: unknown, { place }: Readonly<Record<string, string>>) => `/${place}/office/staff?done=${name}`

export const addStaff = formAction(addStaffVerb, { face: 'office', onSuccess: outcome('added') })
export const grantRole = formAction(grantRoleVerb, { face: 'office', onSuccess: outcome('granted') })
export const endRole = formAction(endRoleVerb, { face: 'office', onSuccess: outcome('ended') })
export const disableStaff = formAction(disableAccount, { face: 'office', onSuccess: outcome('disabled') })
export const resetStaff = formAction<{ accountId: string }>((ctx, raw, options) => {
  const { what, ...who } = Object(raw)
  return (what === 'factor' ? resetFactor : resetPassword)(ctx, who, options)
}, { face: 'office', onSuccess: (_, { what }, { place }) => `/${place.code}/office/staff?done=${what === 'factor' ? 'factorReset' : 'reset'}` })
export const recordRelation = formAction(recordRelationVerb, { face: 'office', secret: ['number'], onSuccess: outcome('related') })
export const endRelation = formAction(endRelationVerb, { face: 'office', onSuccess: outcome('unrelated') })
