import { plateSession, type PlateSession } from '@/lib/domain/plates/plate-session'
import type { Service } from '@/lib/engine/define-service'
import { asksFor } from '@/lib/engine/asks-for'
import type { Context } from '@/lib/kernel/context'

/** The number of an application that chooses one; null for every other. */
export const chosenHold = async (home: Context, service: Service, applicationId: string): Promise<PlateSession['hold']> => {
  if (!asksFor(service, 'plate-hold')) return null
  const session = await plateSession(home, { applicationId })
  return session.ok ? (session.value?.hold ?? null) : null
}
