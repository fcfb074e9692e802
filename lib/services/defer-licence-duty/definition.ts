import { decided, decidedStatuses } from '@/lib/engine/decided'
import { defineService, type Effect, type Service } from '@/lib/engine/define-service'
import { reviewFields } from '@/lib/engine/made-and-handed-over'
import type { DeferralKind } from '@/lib/policy/licence/deferral'
import { fields } from './fields'
import { messagesOf } from './messages'
import { licenceIsFree, mayBeAskedFor, untilIsWithinLimit } from './rules'

type Duty = { readonly code: string; readonly slug: string; readonly kind: DeferralKind; readonly effect: Effect }

/** One law for three duties (LIC-14): what differs is the duty that is put off. */
const deferralOf = ({ code, slug, kind, effect }: Duty): Service =>
  defineService({
    code,
    slug,
    version: 1,
    subject: 'licence',
    eligibility: [licenceIsFree(code), mayBeAskedFor(kind)],
    fields,
    decisionFields: reviewFields,
    steps: [
      { id: 'reason', fields: ['reason'] },
      { id: 'until', fields: ['until'], registerRules: [untilIsWithinLimit(kind)] },
      { id: 'proof', fields: ['proof'] },
    ],
    reviewDays: 1, // APP-03
    statuses: decidedStatuses,
    transitions: decided({ effects: [effect], notify: 'F32' }),
    summary: ['reason', 'until'],
    channels: { web: {}, counter: {} },
    messages: messagesOf(kind),
  })

export const deferLicenceRenewal = deferralOf({ code: 'B13', slug: 'defer-licence-renewal', kind: 'renewal', effect: 'defer-renewal' })
export const deferLicenceReview = deferralOf({ code: 'B14', slug: 'defer-licence-review', kind: 'review', effect: 'defer-review' })
export const deferPhysicalCertificate = deferralOf({ code: 'B15', slug: 'defer-physical-certificate', kind: 'certificate', effect: 'defer-certificate' })
