'use server'

import { getLocale } from 'next-intl/server'
import { deviceName } from '@/lib/auth/device-name'
import { keepSession } from '@/lib/auth/sign-in'
import { registerConfirm } from '@/lib/domain/accounts/register-confirm'
import { registerStart } from '@/lib/domain/accounts/register-start'
import { saveRegistration } from '@/lib/domain/accounts/save-registration'
import type { Command } from '@/lib/domain/command'
import { asLocale } from '@/lib/messages/as-locale'
import { dropAct, keepAct, readAct } from '../../../act-cookie'
import { formAction } from '../../../form-action'

const given = (raw: unknown): object => (typeof raw === 'object' && raw !== null ? raw : {})

/** The row is known by the cookie alone; a form cannot name another one. */
const saveHere: Command<{ registrationId: string; next: string }> = async (ctx, raw) =>
  saveRegistration(ctx, { ...given(raw), registrationId: await readAct('registration') })

const startHere: Command<{ registrationId: string; expiresAt: number }> = async (ctx, raw) =>
  registerStart(ctx, { ...given(raw), registrationId: (await readAct('registration')) ?? '', locale: asLocale(await getLocale()) })

const confirmHere: Command<{ accountId: string; sid: string }> = async (ctx, raw) =>
  registerConfirm(ctx, { ...given(raw), registrationId: (await readAct('registration')) ?? '', device: await deviceName() })

export const saveStep = formAction(saveHere, {
  face: 'citizen',
  async onSuccess({ registrationId, next }, { place }) {
    await keepAct('registration', registrationId)
    return `/${place}/register/${next}`
  },
})

export const startRegistration = formAction(startHere, {
  face: 'citizen',
  onSuccess: (_, { place }) => `/${place}/register/code`,
})

export const confirmRegistration = formAction(confirmHere, {
  face: 'citizen',
  secret: ['code', 'password', 'repeated'],
  async onSuccess({ sid }, { place }) {
    await keepSession(sid)
    await dropAct('registration')
    return `/${place}/account?done=registered`
  },
})
