import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { Actor } from '@/lib/kernel/actor'
import { machineNow } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import type { Result } from '@/lib/kernel/problem'
import type { Reading } from '@/lib/ports/reader/contract'
import { platform } from '../platform'
import { createTerminal } from '../terminals/create-terminal'
import { deviceChallenge } from '../terminals/device-challenge'
import { proofText } from '../terminals/device-proof'
import { enrolTerminal } from '../terminals/enrol-terminal'
import { loadKioskActor } from '../terminals/load-kiosk-actor'
import { proveDevice } from '../terminals/prove-device'
import type { testWorld } from '../test-world'
import { startVisit } from './start-visit'

type World = Awaited<ReturnType<typeof testWorld>>

export const valueOf = <V>(result: Result<V>): V => {
  if (!result.ok) throw new Error(`refused: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}

export const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.problems.map(({ code }) => code))

export type TestTerminal = { readonly terminalId: string; readonly code: string; readonly place: string; readonly privateKey: KeyObject; readonly token: string }

let serial = 0

/** A terminal as the office and the machine make it: created, enrolled with its own key, proven. */
export const kioskOf = (world: World) => {
  const administrator = () => world.context({ actor: world.staff('administrator'), channel: 'office' })

  const prove = async (terminal: { terminalId: string; place: string; privateKey: KeyObject }, at = machineNow()) => {
    const ctx = world.context({ place: terminal.place, channel: 'kiosk', machineNow: at })
    const { nonce } = valueOf(await deviceChallenge(ctx, { terminalId: terminal.terminalId }))
    const text = proofText(terminal.place, terminal.terminalId, nonce)
    const signature = sign('sha256', Buffer.from(text), { key: terminal.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64')
    return proveDevice(ctx, { terminalId: terminal.terminalId, nonce, signature })
  }

  const terminal = async (place = 'has', at = machineNow()): Promise<TestTerminal> => {
    const code = `T-${1000 + ++serial}`
    const office = { ...administrator(), place: world.context({ place }).place, machineNow: at }
    const created = valueOf(await createTerminal(office, { code, name: '测试终端', location: '一楼大厅' }))
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
    valueOf(await enrolTerminal(world.context({ place, machineNow: at }), { code: created.enrolmentCode, publicKey: spki }))
    const known = { terminalId: created.terminalId, code, place, privateKey }
    return { ...known, token: valueOf(await prove(known, at)).token }
  }

  const actorAt = (at: TestTerminal, visit: string | undefined, machine = machineNow(), isElder = false): Promise<Actor> =>
    loadKioskActor(world.context({ place: at.place }).place, { terminal: at.token, visit, isElder }, machine)

  const contextAt = async (at: TestTerminal, machine = machineNow()): Promise<Context> =>
    world.context({ actor: await actorAt(at, undefined, machine), place: at.place, channel: 'kiosk', machineNow: machine })

  const visitAt = async (at: TestTerminal, machine = machineNow()): Promise<string> => valueOf(await startVisit(await contextAt(at, machine), {})).token

  /** What the bridge beside a machine says of a card laid on it. */
  const reading = (at: { code: string }, person: { name: string; number: string }, readAt = machineNow()): Reading => {
    const card = {
      documentType: 'A', number: person.number, name: person.name, sex: 'M' as const, bornOn: '1990-03-07', nation: '汉',
      address: '测试路1号', issuedBy: '测试公安局', validTo: 'long-term' as const,
    }
    const session = `laying-${++serial}`
    const text = [at.code, session, readAt, card.documentType, card.number, card.name, card.sex, card.bornOn, card.nation, card.address, card.issuedBy, card.validTo].join('\n')
    const key = platform().deviceBridge?.key ?? ''
    return { type: 'card', card, session, readAt, seal: createHmac('sha256', key).update(text).digest('hex') }
  }

  return { administrator, terminal, prove, actorAt, contextAt, visitAt, reading }
}

/** Any picture: the authority judges it, not we. */
export const FRAME = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]).toString('base64')
