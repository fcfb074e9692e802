import type { Product } from '@/lib/engine/define-service'

export const PRODUCTS = ['driving-licence', 'plate', 'vehicle-licence', 'inspection-mark'] as const satisfies readonly Product[]
