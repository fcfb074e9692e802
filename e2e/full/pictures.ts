import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { lookName, type Look } from '../access/looks'

const ids = /\b(app|per|hold|seg|sale|veh|org|acc|hld)_\w+/g

/** With `TEST_PICTURES=folder` a run keeps what it looks at, to be looked at by eye. */
export const keepPicture = async (page: Page, look: Look, size = ''): Promise<void> => {
  const folder = process.env.TEST_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  const address = new URL(page.url())
  const name = `${address.pathname}${address.search.slice(0, 40)}`.replace(ids, '$1').replaceAll(/[^\w-]+/g, '.').replaceAll(/^\.|\.$/g, '') || 'home'
  await page.screenshot({ path: join(folder, `${name} ${lookName(look)}${size}.png`), fullPage: true, animations: 'disabled', caret: 'hide' })
}
