import { createHmac, timingSafeEqual } from 'node:crypto'
import { MINUTE, type Instant } from '@/lib/kernel/clock'
import type { Reading } from './contract'

/** A reading is fresh for as long as a person may need to look into the camera. */
export const READING_WINDOW = 5 * MINUTE

/** Order and names are the bridge's protocol. */
const sealedText = (terminal: string, { card, session, readAt }: Reading): string =>
  [
    terminal, session, readAt, card.documentType, card.number, card.name, card.sex, card.bornOn, card.nation, card.address,
    card.issuedBy, card.validTo,
  ].join('\n')

/** KSK-03: a typed number is never enough. The reading passes through a page, so the bridge seals what it read. */
export const isSealedBy = (secret: string, terminal: string, reading: Reading, now: Instant): boolean => {
  if (Math.abs(now - reading.readAt) > READING_WINDOW) return false
  const seal = createHmac('sha256', secret).update(sealedText(terminal, reading)).digest()
  return timingSafeEqual(seal, Buffer.from(reading.seal, 'hex'))
}
