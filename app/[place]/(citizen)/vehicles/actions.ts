'use server'

import { claimMark } from '@/lib/domain/inspections/claim-mark'
import { formAction } from '../../../form-action'
import { ownContextIn } from '../../../own-contexts'

/** The mark of a test that was passed, once what stood in its way is settled (VEH-05). */
export const claim = formAction(claimMark, {
  face: 'citizen',
  context: (ctx, values) => ownContextIn(ctx, values.province),
  input: ({ inspectionId }) => ({ inspectionId }),
  onSuccess: (_value, { place }) => `/${place}/vehicles`,
})
