import { choice } from '@/lib/engine/fields'

export const fields = { area: choice(['within-district', 'across-districts']) }
