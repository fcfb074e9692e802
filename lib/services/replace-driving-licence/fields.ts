import { deliveryFields } from '@/lib/engine/delivery'
import { office } from '@/lib/engine/fields'
import { lossFields } from '@/lib/engine/loss'

/** Version 1: collected at an office, paid there. */
export const fields1 = { ...lossFields, collectAt: office() }

export const fields = { ...lossFields, ...deliveryFields }
