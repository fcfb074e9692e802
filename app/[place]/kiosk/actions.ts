'use server'

import { asTerminal } from '@/lib/auth/kiosk-contexts'
import { giveVisitCookie } from '@/lib/auth/kiosk-cookies'
import { startVisit } from '@/lib/domain/visits/start-visit'
import { formAction } from '../../form-action'

/** Somebody touched the screen, or laid a card. */
export const beginVisit = formAction(startVisit, {
  face: 'kiosk',
  input: () => ({}),
  context: asTerminal,
  async onSuccess({ token }, values, { place }) {
    await giveVisitCookie(token)
    return `/${place.code}/kiosk/${values.to === 'identify' ? 'identify' : 'services'}`
  },
})
