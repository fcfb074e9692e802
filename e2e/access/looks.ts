import type { Page } from '@playwright/test'

/** How a page may be shown besides standard Chinese (ux.md §1). */
export type Look = { readonly locale?: 'en'; readonly mode?: 'elder' | 'kiosk-elder'; readonly contrast?: 'high'; readonly reach?: 'low' }

export const STANDARD: Look = {}
/** What `npm test` looks at besides the standard one: all at once, the largest letters with the longest words. Each alone is of `npm run test:full`. */
export const LOOKS: readonly Look[] = [{ mode: 'elder', contrast: 'high', locale: 'en' }]
export const KIOSK_LOOKS: readonly Look[] = [{ mode: 'kiosk-elder', contrast: 'high', locale: 'en' }, { reach: 'low' }]

/** Every mode × contrast × language but the standard one. */
const everyLook = (elder: 'elder' | 'kiosk-elder'): readonly Look[] =>
  [undefined, elder].flatMap((mode) =>
    ([undefined, 'high'] as const).flatMap((contrast) =>
      ([undefined, 'en'] as const).map((locale) => ({ ...(mode && { mode }), ...(contrast && { contrast }), ...(locale && { locale }) })),
    ),
  ).filter((look) => Object.keys(look).length > 0)

export const EVERY_LOOK = everyLook('elder')
export const EVERY_KIOSK_LOOK: readonly Look[] = [
  ...everyLook('kiosk-elder'),
  { reach: 'low' }, { reach: 'low', locale: 'en' }, { reach: 'low', mode: 'kiosk-elder' }, { reach: 'low', mode: 'kiosk-elder', locale: 'en' },
]

/** Set by `npm run test:full`: every look, and all of inspect.ts. */
export const isFull = process.env.TEST_FULL !== undefined

const NAMES = ['locale', 'mode', 'contrast', 'reach'] as const

export const lookName = (look: Look): string => NAMES.flatMap((name) => look[name] ?? []).join(' ') || 'standard'

export const setLook = async (page: Page, look: Look): Promise<void> => {
  const url = new URL(page.url()).origin
  for (const name of NAMES) await page.context().clearCookies({ name })
  const chosen = NAMES.flatMap((name) => (look[name] ? [{ name, value: look[name], url, httpOnly: true, secure: true, sameSite: 'Lax' as const }] : []))
  if (chosen.length) await page.context().addCookies(chosen)
}
