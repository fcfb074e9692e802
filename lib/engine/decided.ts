import type { Effect, Status, Transition } from './define-service'
import { reviewing, WITHDRAWABLE } from './made-and-handed-over'

/** Of a service that is reviewed and changes the register alone: nothing is paid, made or posted. */
export const decidedStatuses: readonly Status[] = ['draft', 'submitted', 'returned', 'at-counter', 'rejected', 'completed', 'withdrawn', 'lapsed']

/** APP-01, the short way: review, then done. */
export const decided = ({ effects, notify }: { readonly effects: readonly Effect[]; readonly notify: string }) => ({
  ...reviewing(notify),
  approve: { from: ['submitted', 'at-counter'], to: 'completed', by: ['reviewer'], effects, notify, fresh: true },
  withdraw: { from: WITHDRAWABLE, to: 'withdrawn', by: ['applicant', 'clerk'] },
} as const satisfies Readonly<Record<string, Transition>>)
