'use server'

import { getLocale } from 'next-intl/server'
import { recoverConfirm, recoverStart } from '@/lib/domain/accounts/recover'
import type { Command } from '@/lib/domain/command'
import { asLocale } from '@/lib/messages/as-locale'
import { dropAct, keepAct, readAct } from '../../../act-cookie'
import { formAction } from '../../../form-action'

const given = (raw: unknown): object => (typeof raw === 'object' && raw !== null ? raw : {})

const startHere: Command<{ recoveryId: string; expiresAt: number }> = async (ctx, raw) =>
  recoverStart(ctx, { ...given(raw), locale: asLocale(await getLocale()) })

const confirmHere: Command<{ accountId: string }> = async (ctx, raw) =>
  recoverConfirm(ctx, { ...given(raw), recoveryId: (await readAct('recovery')) ?? '' })

export const startRecovery = formAction(startHere, {
  face: 'citizen',
  async onSuccess({ recoveryId }, { place }) {
    await keepAct('recovery', recoveryId)
    return `/${place}/recover/code`
  },
})

export const confirmRecovery = formAction(confirmHere, {
  face: 'citizen',
  secret: ['code', 'password', 'repeated'],
  async onSuccess(_, { place }) {
    await dropAct('recovery')
    return `/${place}/recover/done`
  },
})
