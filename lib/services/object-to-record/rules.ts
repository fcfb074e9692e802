import type { Rule } from '@/lib/engine/define-service'
import { momentOf, onViolation } from '@/lib/engine/standing'
import { problem } from '@/lib/kernel/problem'
import { needsProof, objectionRefusal } from '@/lib/policy/violations/objection'
import type { Facts } from './fields'

export const recordMayBeObjectedTo = onViolation((record, standing) => objectionRefusal(record, momentOf(standing)))

export const proofIsShown: Rule<Facts> = ({ ground, proof }) => (ground && needsProof(ground) && !proof ? problem('file.missing', 'proof') : null)
