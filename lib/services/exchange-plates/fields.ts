import { deliveryFields } from '@/lib/engine/delivery'
import { choice } from '@/lib/engine/fields'

export const fields = {
  damage: choice(['worn', 'broken']),
  pieces: choice(['pair', 'single']),
  ...deliveryFields,
}
