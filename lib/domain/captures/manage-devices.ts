import { and, asc, sql } from 'drizzle-orm'
import { z } from 'zod'
import { eq } from '@/db/conditions'
import { captureDevices } from '@/db/province/schema/captures'
import { actorId } from '@/lib/kernel/actor'
import { newId } from '@/lib/kernel/ids'
import { problem } from '@/lib/kernel/problem'
import { givenKey } from '@/lib/kernel/signed'
import { normaliseText } from '@/lib/kernel/text'
import { command, done, refuse } from '../command'
import { query } from '../query'

export type DeviceView = Pick<typeof captureDevices.$inferSelect, 'id' | 'number' | 'road' | 'latitude' | 'longitude' | 'state' | 'revision' | 'addedAt'>

/** Empty, or degrees within China's reach. */
const degrees = (least: number, most: number, code: string) =>
  z.string().max(20).default('').transform((text) => text.trim()).refine((text) => text === '' || (/^\d{1,3}(\.\d{1,8})?$/.test(text) && Number(text) >= least && Number(text) <= most), code)
    .transform((text) => (text === '' ? null : Number(text)))

/** A camera with the key it signs with. */
export const addDevice = command({
  name: 'violation.add-device',
  action: 'violation.manage-devices',
  level: 'province',
  input: z.strictObject({
    number: z.string().max(40).transform(normaliseText).pipe(z.string().regex(/^[0-9A-Za-z-]{3,30}$/, 'device.number')),
    road: z.string().max(100).transform(normaliseText).pipe(z.string().min(1, 'device.road').max(60, 'device.road')),
    latitude: degrees(3, 54, 'device.position'), longitude: degrees(73, 136, 'device.position'),
    publicKey: z.string().max(400).transform((text, { addIssue }) => {
      const given = givenKey(text)
      if ('key' in given) return given.key
      addIssue({ code: 'custom', message: 'device.key' })
      return z.NEVER
    }),
  }),
  load: ({ ctx }) => Promise.resolve({ province: ctx.place.province, place: ctx.place.code }),
  about: (place) => place,
  async run({ tx, ctx, input }) {
    if ((input.latitude === null) !== (input.longitude === null)) return refuse(problem('device.position', 'latitude'))
    const id = newId('cam', ctx.machineNow)
    const [added] = await tx.insert(captureDevices).values({ ...input, id, place: ctx.place.code, state: 'in-service', addedBy: actorId(ctx.actor), addedAt: ctx.now })
      .onConflictDoNothing().returning({ id: captureDevices.id })
    if (!added) return refuse(problem('device.number-taken', 'number'))
    return done({ deviceId: id }, { subject: id, detail: { number: input.number, road: input.road } })
  },
})

/** Out of service, nothing of it is believed any more; what it sent stands. */
export const changeDeviceState = command({
  name: 'violation.change-device-state',
  action: 'violation.manage-devices',
  level: 'province',
  input: z.strictObject({ deviceId: z.string().max(40), state: z.enum(['in-service', 'out-of-service']), revision: z.coerce.number().int() }),
  async load({ tx, input: { deviceId } }) {
    const [device] = await tx.select().from(captureDevices).where(eq(captureDevices.id, deviceId))
    return device ?? null
  },
  about: ({ place }, { ctx }) => ({ province: ctx.place.province, place }),
  async run({ tx, input: { state, revision }, subject: { id, state: before } }) {
    const [changed] = await tx.update(captureDevices).set({ state, revision: sql`${captureDevices.revision} + 1` })
      .where(and(eq(captureDevices.id, id), eq(captureDevices.revision, revision))).returning({ id: captureDevices.id })
    if (!changed) return refuse(problem('application.changed-meanwhile'))
    return done({ deviceId: id }, { subject: id, detail: { before, after: state } })
  },
})

export const listDevices = query({
  name: 'violation.list-devices',
  action: 'violation.read-office',
  level: 'province',
  input: z.strictObject({}),
  about: ({ ctx }) => ({ province: ctx.place.province, place: ctx.place.code }),
  run: ({ db, ctx }): Promise<DeviceView[]> =>
    db.select({
      id: captureDevices.id, number: captureDevices.number, road: captureDevices.road, latitude: captureDevices.latitude, longitude: captureDevices.longitude,
      state: captureDevices.state, revision: captureDevices.revision, addedAt: captureDevices.addedAt,
    }).from(captureDevices).where(eq(captureDevices.place, ctx.place.code)).orderBy(asc(captureDevices.number)),
})
