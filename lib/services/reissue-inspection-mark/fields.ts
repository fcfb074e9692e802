import { deliveryFields } from '@/lib/engine/delivery'
import { choice } from '@/lib/engine/fields'

export const fields = {
  reason: choice(['lost', 'damaged']),
  ...deliveryFields,
}
