import type { OutboxRow, Delivered } from '../runner'
import { platform } from '../platform'
import { closeAtProvider, createAtProvider, refundAtProvider } from '../payments/deliver-payment'
import { labelParcel } from '../delivery/label-parcel'
import { noteHomeState, receiveRecord } from '../captures/receive-record'
import { addToDirectory } from '../accounts/add-to-directory'
import { applyBooking } from '../violations/book-points'
import type { Topics } from './topics'

type Handlers = { [T in keyof Topics]: (payload: Topics[T], key: string) => Promise<Delivered> }

const handlers: Handlers = {
  async 'sms.send'(payload, key) {
    const outcome = await platform().ports.sms.send({ ...payload, reference: key })
    if (outcome.kind === 'accepted') return { kind: 'sent' }
    return { kind: outcome.kind === 'refused' ? 'never' : 'later', reason: outcome.reason }
  },
  'payment.create': createAtProvider,
  'payment.close': closeAtProvider,
  'payment.refund': refundAtProvider,
  'parcel.label': labelParcel,
  async 'points.book'(payload, key) {
    await applyBooking(payload, key)
    return { kind: 'sent' }
  },
  async 'directory.add'(payload, key) {
    await addToDirectory(payload, key)
    return { kind: 'sent' }
  },
  async 'violation.send'(payload, key) {
    await receiveRecord(payload, key)
    return { kind: 'sent' }
  },
  async 'violation.tell-origin'(payload, key) {
    await noteHomeState(payload, key)
    return { kind: 'sent' }
  },
}

const isTopic = (topic: string): topic is keyof Topics => topic in handlers

/** The payload was written by `enqueue` for this very topic, which is what the cast states. */
const handlerOf = (topic: keyof Topics) => handlers[topic] as (payload: unknown, key: string) => Promise<Delivered>

export const deliver = (row: OutboxRow): Promise<Delivered> =>
  isTopic(row.topic) ? handlerOf(row.topic)(row.payload, row.key) : Promise.resolve({ kind: 'never', reason: 'no handler' })
