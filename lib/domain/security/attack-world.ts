import { accounts, sessions } from '@/db/national/schema/accounts'
import { organisations } from '@/db/national/schema/organisations'
import type { Actor, StaffRole } from '@/lib/kernel/actor'
import { HOUR, machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { seal } from '@/lib/kernel/crypto'
import { newId } from '@/lib/kernel/ids'
import { answerLostLicence, lostLicence, submitted, valueOf } from '../applications/application-test-world'
import { accountPhoneKeyOf } from '../people-keys'
import { plateWorld } from '../plates/plate-test-world'
import { hashPassword } from '../sessions/password-hash'
import { newFactor } from '../sessions/factor'
import { testWorld } from '../test-world'
import { kioskOf } from '../visits/kiosk-test-world'

export const PASSWORD = 'harbour-kestrel-83'
const ROLES: readonly StaffRole[] = ['window-clerk', 'reviewer', 'planner', 'examiner', 'administrator', 'auditor']

/** A province in the middle of its work, and everybody who might try something there. */
export const attackWorld = async () => {
  const world = await testWorld()
  const plates = plateWorld(world)
  const kiosk = kioskOf(world)
  const passwordHash = await hashPassword(PASSWORD)
  let serial = 0

  /** A real account with a live session, as sign-in makes them. */
  const login = async (kind: 'individual' | 'member' | 'staff', phone: string, personKey: string | null = null) => {
    const id = newId('acc', machineNow())
    const sid = newId('ses', machineNow())
    const level = kind === 'individual' ? 'L2' : kind === 'member' ? 'LO' : 'ST'
    await world.databases.national.write(async (tx) => {
      await tx.insert(accounts).values({
        id, kind, level, username: `attack${++serial}`, nameSealed: seal(world.keys, 'accounts.name', id, '喆测试'), personKey,
        phoneSealed: seal(world.keys, 'accounts.phone', id, phone), phoneKey: kind === 'individual' ? accountPhoneKeyOf(world.keys, phone) : null,
        passwordHash, passwordChangedAt: 0, createdAt: 0, homePlace: 'has', totpSealed: kind === 'individual' ? null : newFactor(world, id, 'given').sealed,
      })
      await tx.insert(sessions).values({
        id: sid, accountId: id, kind: kind === 'individual' ? 'citizen' : kind, device: 'test', createdAt: machineNow(), seenAt: machineNow(),
        freshAt: machineNow(), factorAt: kind === 'individual' ? null : machineNow(), expiresAt: machineNow() + HOUR,
      })
    })
    return { accountId: id, sessionId: sid }
  }

  const citizen = async () => {
    const begun = await lostLicence(world)
    const { accountId, sessionId } = await login('individual', begun.person.phone, begun.person.personKey)
    const own = begun.person.citizen()
    const actor: Actor = own.kind === 'citizen' ? { ...own, accountId, sessionId } : own
    const vehicleId = await world.vehicle({ ownerId: begun.person.id })
    return { ...begun, actor, vehicleId, ctx: world.context({ actor }) }
  }

  const allRoles = async (province = '32'): Promise<Actor> => {
    const { accountId, sessionId } = await login('staff', `1370000${String(1000 + ++serial)}`)
    return {
      kind: 'staff', accountId, sessionId, freshAt: machineNow(), factorGiven: true, tooNear: [],
      roles: ROLES.map((role) => ({ province, place: '*', role })),
    }
  }

  const dealer = async (organisationId: string, place = 'has'): Promise<Actor> => {
    const { accountId, sessionId } = await login('member', `1370000${String(1000 + ++serial)}`)
    await world.databases.national.write((tx) =>
      tx.insert(organisations).values({
        id: organisationId, kind: 'DLR', name: '测试', number: organisationId, numberKind: 'uscc', place, registeredBy: 'acc', registeredAt: 0, checklist: '',
      }).onConflictDoNothing().returning({ id: organisations.id }),
    )
    return {
      kind: 'member', accountId, sessionId, organisationId, organisationKind: 'DLR', role: 'administrator', services: ['*'],
      place, province: '32', personId: null, freshAt: machineNow(), factorGiven: true,
    }
  }

  /** A draft that is answered but not handed in. */
  const draft = async (of: Awaited<ReturnType<typeof citizen>>) => {
    const { applicationId } = valueOf(await of.start())
    return { applicationId, revision: await answerLostLicence(of.ctx, applicationId, of.officeId) }
  }

  const as = (actor: Actor, channel: Context['channel'] = 'web', place = 'has') => world.context({ actor, channel, place })

  return { world, plates, kiosk, citizen, allRoles, dealer, draft, as, submitted: () => submitted(world) }
}
