import { momentOf, onLicence } from '@/lib/engine/standing'
import { licenceIsFreeFor } from '@/lib/policy/licence/licence-standing'

export const licenceIsFree = onLicence(({ status }, standing) => licenceIsFreeFor('B11', status, momentOf(standing)))
