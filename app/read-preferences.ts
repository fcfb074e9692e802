import { cookies } from 'next/headers'
import type { Density, Preferences } from '@/components/shell/shell-types'
import { asLocale } from '@/lib/messages/as-locale'

/** How this person reads, from the cookies that `/api/preferences` writes. Portal and office are dense unless told otherwise. */
export const readPreferences = async (): Promise<Preferences & { readonly density: Density }> => {
  const chosen = await cookies()
  return {
    locale: asLocale(chosen.get('locale')?.value),
    mode: chosen.get('mode')?.value === 'elder' ? 'elder' : 'standard',
    contrast: chosen.get('contrast')?.value === 'high' ? 'high' : 'normal',
    density: chosen.get('density')?.value === 'standard' ? 'standard' : 'dense',
  }
}
