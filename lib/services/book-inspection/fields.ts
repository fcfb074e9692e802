import { inspectionSlot } from '@/lib/engine/fields'

export const fields = { slot: inspectionSlot() }
