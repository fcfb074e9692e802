import type { Instant } from '@/lib/kernel/clock'
import type { Outbound, OutboundAnswer } from './outbound'
import { sign, type SigningKey } from './signature'

/** One partner reached by signed JSON over HTTP. */
export type PartnerConfig = {
  readonly origin: string
  readonly key: SigningKey
  readonly outbound: Outbound
  readonly machineNow: () => Instant
}

export const postSigned = (config: PartnerConfig, path: string, content: unknown): Promise<OutboundAnswer> => {
  const body = JSON.stringify(content)
  return config.outbound({
    method: 'POST',
    url: new URL(path, config.origin).href,
    headers: { 'Content-Type': 'application/json', ...sign(config.key, { method: 'POST', path, body }, config.machineNow()) },
    body,
  })
}

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Why a partner gave no usable answer: for the log and the outbox row, never for a citizen's page. */
export const outageOf = (answer: OutboundAnswer): string =>
  answer.kind === 'unknown' ? answer.reason : `status-${answer.status}`
