import { deliveryFields } from '@/lib/engine/delivery'
import { lossFields } from '@/lib/engine/loss'

export const fields = {
  ...lossFields,
  ...deliveryFields,
}
