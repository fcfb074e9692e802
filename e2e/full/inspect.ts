import type { Page } from '@playwright/test'
import { lookName, type Look } from '../access/looks'
import { expectFocusSeen } from './focus'
import { expectFits, expectWellFormed, type Face } from './structure'
import { expectOneLanguage } from './words'

const WEB_WIDTHS = [320, 390, 1280]

/** All that is asked of a page in a look besides axe: structure, sizes, language, focus, and on the web its widths. */
export const inspect = async (page: Page, look: Look, face: Face): Promise<void> => {
  const name = `${new URL(page.url()).pathname} (${lookName(look)})`
  await expectWellFormed(page, name, face, look)
  await expectOneLanguage(page, name, look.locale ?? 'zh-Hans')
  if (face === 'web') await expectFits(page, name, WEB_WIDTHS)
  // What is seen of the focus hangs on mode and contrast, not on the language.
  if (!look.locale) await expectFocusSeen(page, name)
}
