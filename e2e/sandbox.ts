import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { civilDate, machineNow } from '@/lib/kernel/clock'

const messages = z.object({ messages: z.array(z.object({ id: z.string(), text: z.string(), at: z.number(), code: z.string().nullable() })) })
const parcelList = z.object({ parcels: z.array(z.object({ waybill: z.string(), recipient: z.object({ name: z.string(), phone: z.string(), address: z.string() }) })) })
const factor = z.object({ code: z.string() })
const WAIT_MS = 15_000
const LOOK_EVERY_MS = 150

const origin = (): string => `http://localhost:${process.env.TEST_SANDBOX_PORT ?? ''}`

const PLACE_NAMES: Readonly<Record<string, string>> = { has: '淮安', szv: '苏州', xmn: '厦门' }

const cameraOf = (page: string, place: string): string => {
  const found = [...page.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)</g)].find(([, , label]) => label?.startsWith(PLACE_NAMES[place] ?? '-'))?.[1]
  if (!found) throw new Error(`no camera in ${place}`)
  return found
}

const post = async (path: string, body: unknown): Promise<void> => {
  const answer = await fetch(origin() + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`the sandbox answered ${answer.status} at ${path}`)
}

const messagesOf = async (phone: string) => messages.parse(await (await fetch(`${origin()}/api/phones/${phone}/messages`)).json()).messages

/** The outside world as tests use it: phones, the card tray, the second factor. */
export const sandbox = {
  messagesOf,
  /** Remembers what a phone has, so that the next code is told from an old one. */
  async listen(phone: string): Promise<{ nextCode(): Promise<string> }> {
    const before = new Set((await messagesOf(phone)).map(({ id }) => id))
    return {
      async nextCode() {
        for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
          const fresh = (await messagesOf(phone)).find(({ id, code }) => code !== null && !before.has(id))
          if (fresh?.code) {
            before.add(fresh.id)
            return fresh.code
          }
          await pause(LOOK_EVERY_MS)
        }
        throw new Error('no code arrived')
      },
    }
  },
  /** The newest parcel to a phone, once the carrier has labelled it; its page is the parcel desk's. */
  async parcelTo(phone: string, butNot: readonly string[] = []): Promise<{ waybill: string; page: string; report(kind: string, news?: string): Promise<void> }> {
    for (let waited = 0; waited < WAIT_MS; waited += LOOK_EVERY_MS) {
      const { parcels } = parcelList.parse(await (await fetch(`${origin()}/api/parcels`)).json())
      const found = parcels.find(({ recipient, waybill }) => recipient.phone === phone && !butNot.includes(waybill))
      if (found) {
        const { waybill } = found
        return { waybill, page: `${origin()}/parcels/${waybill}`, report: (kind, news = 'usual') => post(`/api/parcels/${waybill}`, { kind, news }) }
      }
      await pause(LOOK_EVERY_MS)
    }
    throw new Error('no parcel was labelled')
  },
  /** A result file as the system of a test site writes and signs it. */
  async resultsOf(site: string, day: string, lines: readonly string[]): Promise<string> {
    const answer = await fetch(`${origin()}/test-sites`, { method: 'POST', body: new URLSearchParams({ site, day, serial: String(lines.length), lines: lines.join('\n') }) })
    const found = /data:text\/plain;base64,([\w+/=]+)/.exec(await answer.text())?.[1]
    if (!found) throw new Error('the test site signed nothing')
    return Buffer.from(found, 'base64').toString()
  },
  /** The day's file of a bank at whose counter these were paid today, a line a payment: number of the decision, yuan. */
  async paidAtBank(bank: string, ...lines: readonly string[]): Promise<string> {
    const day = civilDate(machineNow())
    const answer = await fetch(`${origin()}/bank`, { method: 'POST', body: new URLSearchParams({ bank, day, lines: lines.join('\n') }) })
    const found = /data:text\/plain;base64,([\w+/=]+)/.exec(await answer.text())?.[1]
    if (!found) throw new Error('the bank signed nothing')
    return Buffer.from(found, 'base64').toString()
  },
  /** A camera of the place takes a picture of a car and sends it in. */
  async capture(place: string, seen: { readonly plateType: string; readonly plate: string; readonly code: string }): Promise<void> {
    const text = await (await fetch(`${origin()}/cameras`)).text()
    const camera = cameraOf(text, place)
    const answer = await fetch(`${origin()}/cameras`, { method: 'POST', body: new URLSearchParams({ camera, ...seen }) })
    if (!(await answer.text()).includes('role="status"')) throw new Error('the platform did not take the picture')
  },
  /** Lays a person's card, an unreadable one, or takes it off. */
  lay: (terminal: string, number: string | 'unread' | null): Promise<void> => post('/api/tray', { terminal, number }),
  /** As the phone shows it, or as one whose clock runs half a minute ahead does. */
  factorOf: async (username: string, isAhead = false): Promise<string> => factor.parse(await (await fetch(`${origin()}/api/totp/${username}${isAhead ? '?ahead=1' : ''}`)).json()).code,
  /** The business clock of a province, as the stage sets it: `2015-11-05T17:00`. */
  async setClock(province: string, at: string): Promise<void> {
    const answer = await fetch(`${origin()}/stage/clock`, { method: 'POST', body: new URLSearchParams({ province, at, act: 'set' }) })
    if (!answer.ok) throw new Error(`the stage answered ${answer.status}`)
  },
  /** The next face of this person alone, so that nobody else's in another test is scored so. */
  scoreFaceOf: (number: string, nextScore: number): Promise<void> => post('/api/identity', { nextScore, nextOf: number }),
}
