'use server'

import { getLocale } from 'next-intl/server'
import { asTerminal, ofThisVisit } from '@/lib/auth/kiosk-contexts'
import { giveVisitCookie } from '@/lib/auth/kiosk-cookies'
import { claimByNumber } from '@/lib/domain/visits/claim-by-number'
import { identifyByCode } from '@/lib/domain/visits/identify-by-code'
import { asLocale } from '@/lib/messages/as-locale'
import { formAction } from '../../../form-action'
import { findKioskItem } from '../kiosk-items'

const itemOf = (next = ''): string => findKioskItem(next)?.slug ?? ''

export const claim = formAction(async (ctx, raw, options) => ofThisVisit(claimByNumber)(ctx, { ...Object(raw), locale: asLocale(await getLocale()) }, options), {
  face: 'kiosk',
  input: ({ number }) => ({ number }),
  context: asTerminal,
  onSuccess: ({ expiresAt }, { next }, { place }) => `/${place.code}/kiosk/number/code?until=${expiresAt}&next=${itemOf(next)}`,
  secret: ['number'],
})

export const typeCode = formAction(ofThisVisit(identifyByCode), {
  face: 'kiosk',
  input: ({ code }) => ({ code }),
  context: asTerminal,
  async onSuccess({ token }, { next }, { place }) {
    await giveVisitCookie(token)
    const item = itemOf(next)
    return `/${place.code}/kiosk/services${item && `/${item}`}`
  },
  secret: ['code'],
})
