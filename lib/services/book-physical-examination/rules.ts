import type { Eligibility } from '@/lib/engine/define-service'
import { momentOf, onPerson } from '@/lib/engine/standing'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'

/** A licence that is gone for good is not kept by a certificate. */
export const licenceIsNotGone: Eligibility = onPerson(({ licenceLetters }, standing) => licenceIsFreeFor('B16', licenceLetters, momentOf(standing)))
