'use server'

import { factorAction, firstPasswordAction, freshLoginAction, signInAction } from './sign-in-action'

export const signInCitizen = signInAction('citizen')
export const signInMember = signInAction('portal')
export const signInStaff = signInAction('office')

export const firstPasswordOfCitizen = firstPasswordAction('citizen')
export const firstPasswordOfMember = firstPasswordAction('portal')
export const firstPasswordOfStaff = firstPasswordAction('office')

export const factorOfMember = factorAction('portal')
export const factorOfStaff = factorAction('office')

export const freshLoginOfCitizen = freshLoginAction('citizen')
export const freshLoginOfMember = freshLoginAction('portal')
export const freshLoginOfStaff = freshLoginAction('office')
