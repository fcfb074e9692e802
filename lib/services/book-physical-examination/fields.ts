import { visit } from '@/lib/engine/fields'

export const fields = { visit: visit() }
