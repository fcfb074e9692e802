import { afterAll, beforeAll, expect, test } from 'vitest'
import { valueOf } from '../applications/application-test-world'
import { findApplication } from '../applications/find-application'
import { moveApplication } from '../applications/move-application'
import { saveAnswers } from '../applications/save-answers'
import { startApplication } from '../applications/start-application'
import { submitApplication } from '../applications/submit-application'
import { inspectionWorld, TODAY } from '../inspections/inspection-test-world'
import { findPayment } from '../payments/find-payment'
import { requestPayment } from '../payments/request-payment'
import { testWorld } from '../test-world'
import { findFleetVehicle } from './find-fleet-vehicle'

let world: Awaited<ReturnType<typeof testWorld>>
let bodies: ReturnType<typeof inspectionWorld>
beforeAll(async () => {
  world = await testWorld()
  bodies = inspectionWorld(world)
})
afterAll(() => world.close())

const office = (role: 'reviewer' | 'window-clerk') => world.context({ actor: world.staff(role), channel: 'office', at: `${TODAY} 10:00` })

const problemsOf = (view: Awaited<ReturnType<typeof findFleetVehicle>>, code: string) =>
  (view.ok ? view.value?.services.find((service) => service.code === code)?.problems : undefined)?.map((problem) => problem.code)

test('a body replaces the plates of its own vehicle, pays in the portal, and sees what became of it (VEH-11, REG-17)', async () => {
  const { ctx, vehicleId } = await bodies.fleet()
  const before = valueOf(await findFleetVehicle(ctx, { vehicleId }))
  expect(before?.services.map(({ code }) => code)).toEqual(['A03', 'B03', 'B04', 'B05', 'B06', 'B07', 'B08', 'B19'])
  expect(before?.applications).toEqual([])

  const { applicationId } = valueOf(await startApplication(ctx, { service: 'B03', subjectId: vehicleId }))
  const answers = { reason: { reason: 'lost' }, loss: { lostOn: '2026-11-20' }, pieces: { pieces: 'pair' }, delivery: { delivery: 'collect' }, collection: { collectAt: await world.office() }, meanwhile: { temporaryPlate: 'wanted' } }
  let revision = 1
  for (const [step, given] of Object.entries(answers)) revision = valueOf(await saveAnswers(ctx, { applicationId, revision, step, answers: given })).revision
  valueOf(await submitApplication(ctx, { applicationId, revision }))
  valueOf(await moveApplication(office('reviewer'), { applicationId, transition: 'approve', revision: revision + 1 }))

  const waiting = valueOf(await findFleetVehicle(ctx, { vehicleId }))
  expect(waiting?.applications).toMatchObject([{ id: applicationId, code: 'B03', status: 'awaiting-payment' }])
  expect(waiting?.applications[0]?.payBy).not.toBeNull()
  expect(waiting?.services.find(({ code }) => code === 'B03')).toEqual({ code: 'B03', applicationId, problems: [] })
  valueOf(await requestPayment(ctx, { applicationId, provider: 'wechat' }))
  expect(valueOf(await findPayment(ctx, { applicationId }))).toMatchObject({ totalFen: 10_000, order: { provider: 'wechat' } })

  valueOf(await moveApplication(office('window-clerk'), { applicationId, transition: 'pay-at-window', revision: revision + 2 }))
  const after = valueOf(await findFleetVehicle(ctx, { vehicleId }))
  expect(after?.papers.documents).toMatchObject([{ kind: 'plate', serial: 2, issuedOn: TODAY }])
  expect(after?.papers.temporary).toMatchObject([{ validUntil: '2026-12-08' }])
})

test('only a car free of tests can have the exempt mark; the reason stands where it cannot (VEH-03)', async () => {
  const minibus = await bodies.fleet()
  expect(problemsOf(await findFleetVehicle(minibus.ctx, { vehicleId: minibus.vehicleId }), 'B19')).toEqual(['vehicle.test-due'])
  const car = await bodies.fleet('TRN', { vehicleType: 'K33', seats: 5 })
  expect(problemsOf(await findFleetVehicle(car.ctx, { vehicleId: car.vehicleId }), 'B19')).toEqual([])
})

test('another body, and an operator without the fleet, find nothing and begin nothing', async () => {
  const { ctx, vehicleId, actor } = await bodies.fleet()
  const other = await bodies.fleet()
  expect(valueOf(await findFleetVehicle(other.ctx, { vehicleId }))).toBeNull()
  expect(await startApplication(other.ctx, { service: 'B03', subjectId: vehicleId })).toMatchObject({ ok: false, problems: [{ code: 'not-found' }] })
  const without = bodies.portal({ ...actor, services: ['sale'] } as typeof actor, `${TODAY} 08:30`)
  expect((await findFleetVehicle(without, { vehicleId })).ok).toBe(false)
  const { applicationId } = valueOf(await startApplication(ctx, { service: 'B05', subjectId: vehicleId }))
  expect(valueOf(await findApplication(other.ctx, { applicationId }))).toBeNull()
  expect((await requestPayment(other.ctx, { applicationId, provider: 'wechat' })).ok).toBe(false)
})
