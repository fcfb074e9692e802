import { expect, test, type Browser } from '@playwright/test'
import { messagesOf } from '@/lib/messages/messages-of'
import { JOURNEY_MS } from '../access/checks'
import { sandbox } from '../sandbox'
import { signedIn } from '../sign-in'
import { takePerson } from '../world'
import { handleRecord } from './handle-record'

const [HOME, AWAY] = ['has', 'xmn']
const POINTS = 1
const CODE = '1102'
const words = messagesOf('zh-Hans')

test.setTimeout(JOURNEY_MS)

/** The office of the other province looks at the picture and accepts. */
const acceptThere = async (browser: Browser, plate: string): Promise<void> => {
  const page = await (await signedIn(browser, `${AWAY}-reviewer`, { face: 'office', place: AWAY })).newPage()
  await page.goto(`/${AWAY}/office/violations`)
  await page.locator('tbody tr').filter({ hasText: plate }).locator('a').first().click()
  await page.waitForURL(/\/violations\/vio_/)
  await page.locator('#accept button').click()
  await page.waitForURL(/done=accepted$/)
}

test('D4: what a camera in Xiamen saw of a car of Huai’an is handled at home, and its points stand on the home licence once', async ({ browser }) => {
  const person = takePerson('recorded-owner', HOME)
  const owner = await (await signedIn(browser, person.username)).newPage()
  await owner.goto(`/${HOME}/vehicles`)
  const plate = /苏H[A-Z0-9]{5,6}/u.exec((await owner.locator('main').innerText()).replace(/[\s·]/gu, ''))?.[0] ?? ''
  await owner.goto(`/${HOME}/licence`)
  const before = Number(/(\d+) 分/.exec(await owner.locator('main').innerText())?.[1])

  await sandbox.capture(AWAY, { plateType: [...plate].length === 8 ? '52' : '02', plate, code: CODE })
  await acceptThere(browser, plate)
  await expect(async () => {
    await owner.goto(`/${HOME}/violations?state=open`)
    await expect(owner.locator('main a[href*="/violations/vio_"]')).toHaveCount(2, { timeout: 500 })
  }).toPass()
  await handleRecord(owner, person)
  await owner.goto(`/${HOME}/licence`)
  await expect(owner.locator('main')).toContainText(words.citizen.licence.pointsOf.replace('{points}', String(before + POINTS)))
})
