'use server'

import { contextFor, isSameOrigin } from '@/lib/auth/contexts'
import { possibleKeys } from '@/lib/domain/plates/possible-keys'

/** Which characters may follow; nothing for whoever does not choose here. */
export const keysAfter = async (place: string, applicationId: string, prefix: string): Promise<readonly string[]> => {
  if (!(await isSameOrigin())) return []
  const ctx = await contextFor('kiosk', String(place))
  const keys = ctx && (await possibleKeys(ctx, { applicationId, prefix }))
  return keys?.ok ? keys.value : []
}
