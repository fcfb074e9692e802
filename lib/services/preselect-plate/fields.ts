import { code, plateHold, type FactsOf } from '@/lib/engine/fields'

/** PLT-09: one code opens the session, another confirms the number it was sent for. */
export const fields = {
  openCode: code('plate.open', 'registered-phone'),
  number: plateHold(),
  confirmCode: code('plate.confirm', 'registered-phone', 'number'),
}

export type Facts = FactsOf<typeof fields>
