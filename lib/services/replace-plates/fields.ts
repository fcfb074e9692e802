import { deliveryFields } from '@/lib/engine/delivery'
import { choice } from '@/lib/engine/fields'
import { lossFields } from '@/lib/engine/loss'

export const fields = {
  ...lossFields,
  pieces: choice(['pair', 'single']),
  ...deliveryFields,
}
