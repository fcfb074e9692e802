import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applicationEvents } from '@/db/province/schema/applications'
import type { Status } from '@/lib/engine/define-service'
import type { Context } from '@/lib/kernel/context'
import { replaceDrivingLicence } from '@/lib/services/replace-driving-licence/definition'
import { testWorld } from '../test-world'
import { asStaff, codesOf, submitted, valueOf } from './application-test-world'
import { findApplication } from './find-application'
import { moveApplication } from './move-application'
import { submitApplication } from './submit-application'

let world: Awaited<ReturnType<typeof testWorld>>
beforeAll(async () => {
  world = await testWorld()
})
afterAll(() => world.close())

/** The acts that lead from `submitted` to each status. */
const WAYS: Readonly<Partial<Record<Status, readonly string[]>>> = {
  submitted: [],
  returned: ['return'],
  'at-counter': ['turn-to-counter'],
  'awaiting-payment': ['approve'],
  'in-production': ['approve', 'pay-at-window'],
  'ready-for-collection': ['approve', 'pay-at-window', 'ready'],
  completed: ['approve', 'pay-at-window', 'ready', 'collect'],
  rejected: ['reject'],
  withdrawn: ['withdraw'],
}
const decision = { returnReason: '请补充遗失经过。', counterReason: '请带原件到窗口。', rejectionReason: '证件仍在本人手中。' }

const latest = async (ctx: Context, applicationId: string) => {
  const found = valueOf(await findApplication(ctx, { applicationId }))
  if (!found) throw new Error('not there')
  return found
}

describe.each(Object.entries(WAYS))('B12 in status %s', (status, way) => {
  test('takes no step that the table does not have there, whoever asks, and keeps its record [H5]', async () => {
    const { ctx, applicationId } = await submitted(world)
    const parties = [ctx, asStaff(world, world.staff('reviewer')), asStaff(world, world.staff('window-clerk')), world.context({ actor: { kind: 'system', name: 'test' }, channel: 'system' })]
    const act = async (by: Context, transition: string) => {
      const { revision } = await latest(ctx, applicationId)
      return transition === 'submit'
        ? submitApplication(by, { applicationId, revision })
        : moveApplication(by, { applicationId, transition, revision, decision })
    }
    for (const transition of way ?? []) {
      const results = []
      for (const by of parties) results.push(await act(by, transition))
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    }
    const before = await latest(ctx, applicationId)
    expect(before.status).toBe(status)

    const foreign = Object.entries(replaceDrivingLicence.transitions).filter(([, { from }]) => !from.some((each) => each === status))
    for (const [transition] of foreign) for (const by of parties) expect(codesOf(await act(by, transition)).length, transition).toBeGreaterThan(0)
    expect(await latest(ctx, applicationId)).toEqual(before)
    const { read } = await world.databases.province('32')
    const events = await read.select().from(applicationEvents).where(eq(applicationEvents.applicationId, applicationId))
    expect(events.map(({ transition }) => transition)).toEqual(['start', 'submit', ...(way ?? [])])
  })
})
