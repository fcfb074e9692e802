'use server'

import { getLocale } from 'next-intl/server'
import { dropSession, keepSession } from '@/lib/auth/sign-in'
import { changePassword as changePasswordVerb } from '@/lib/domain/accounts/change-password'
import { changePhone as changePhoneVerb, confirmPhone as confirmPhoneVerb } from '@/lib/domain/accounts/change-phone'
import { closeAccount as closeAccountVerb } from '@/lib/domain/accounts/close-account'
import { stopPhoneChange as stopPhoneChangeVerb } from '@/lib/domain/accounts/stop-phone-change'
import type { Command } from '@/lib/domain/command'
import { endAllSessions as endAllVerb } from '@/lib/domain/sessions/end-all-sessions'
import { endSession as endSessionVerb } from '@/lib/domain/sessions/end-session'
import { asLocale } from '@/lib/messages/as-locale'
import { dropAct, keepAct, readAct } from '../../../act-cookie'
import { formAction } from '../../../form-action'

const given = (raw: unknown): object => (typeof raw === 'object' && raw !== null ? raw : {})

type Change = { changeId: string; phoneMasked: string; oldPhoneMasked: string | null }

const changePhoneHere: Command<Change> = async (ctx, raw) => changePhoneVerb(ctx, { ...given(raw), locale: asLocale(await getLocale()) })

const confirmPhoneHere: Command<{ accountId: string }> = async (ctx, raw) =>
  confirmPhoneVerb(ctx, { ...given(raw), changeId: (await readAct('phone-change')) ?? '', locale: asLocale(await getLocale()) })

export const changePassword = formAction(changePasswordVerb, {
  face: 'citizen',
  secret: ['current', 'password', 'repeated'],
  async onSuccess({ sid }, { place }) {
    await keepSession(sid)
    return `/${place}/account?done=password`
  },
})

export const changePhone = formAction(changePhoneHere, {
  face: 'citizen',
  async onSuccess({ changeId, oldPhoneMasked }, { place }) {
    await keepAct('phone-change', changeId)
    return `/${place}/account/phone/code${oldPhoneMasked ? '' : '?old=none'}`
  },
})

export const confirmPhone = formAction(confirmPhoneHere, {
  face: 'citizen',
  secret: ['code', 'oldCode'],
  async onSuccess(_, { place }) {
    await dropAct('phone-change')
    return `/${place}/account?done=phone`
  },
})

export const stopPhoneChange = formAction(stopPhoneChangeVerb, {
  face: 'citizen',
  secret: ['token'],
  onSuccess: (_, { place }) => `/${place}/recover?after=phone-stop`,
})

export const closeAccount = formAction(closeAccountVerb, {
  face: 'citizen',
  async onSuccess(_, { place }) {
    await dropSession()
    return `/${place}/account/closed`
  },
})

export const endSession = formAction(endSessionVerb, {
  face: 'citizen',
  onSuccess: (_, { place }) => `/${place}/account?done=sessions`,
})

export const endOtherSessions = formAction(endAllVerb, {
  face: 'citizen',
  input: () => ({ keepThis: true }),
  onSuccess: (_, { place }) => `/${place}/account?done=sessions`,
})
