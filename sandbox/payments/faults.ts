import { z } from 'zod'

export const PROVIDERS = ['wechat', 'alipay'] as const
export type Provider = (typeof PROVIDERS)[number]

export const isProvider = (text: string | undefined): text is Provider => PROVIDERS.some((provider) => provider === text)

/** How news travel: not at all, late, doubled, only after later news, or signed by somebody else. */
export const NEWS = ['usual', 'lost', 'late', 'twice', 'held', 'forged'] as const
export type News = (typeof NEWS)[number]

export const ANSWERS = ['usual', 'unsigned', 'forged'] as const
export const REFUNDS = ['usual', 'slow', 'fail', 'no-money'] as const
export const STATEMENTS = ['usual', 'late', 'damaged', 'row-missing'] as const

/** What one provider does wrong; every member may be set alone. */
export const faultsInput = z.strictObject({
  down: z.boolean(),
  slowSeconds: z.number().min(0).max(60),
  answers: z.enum(ANSWERS),
  news: z.enum(NEWS),
  newsSeconds: z.number().min(0).max(3600),
  refunds: z.enum(REFUNDS),
  refundSeconds: z.number().min(0).max(3600),
  statement: z.enum(STATEMENTS),
}).partial()
export type Faults = Required<z.output<typeof faultsInput>>

export const NO_FAULTS: Faults = {
  down: false, slowSeconds: 0, answers: 'usual', news: 'usual', newsSeconds: 15, refunds: 'usual', refundSeconds: 30, statement: 'usual',
}

/** How somebody pays; never is to do nothing. */
export const WAYS = ['usual', 'late', 'twice', 'wrong-amount', 'fails'] as const
export type Way = (typeof WAYS)[number]

export const payInput = z.strictObject({
  how: z.enum(WAYS).default('usual'),
  /** Of a wrong amount, in fen; a fen less than asked when not given. */
  amount: z.number().int().positive().optional(),
  /** For the news of this payment alone; else as the provider is set. */
  news: z.enum(NEWS).optional(),
})
export type PayInput = z.output<typeof payInput>
