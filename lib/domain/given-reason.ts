import { z } from 'zod'
import { normaliseText } from '@/lib/kernel/text'

/** Why somebody of the office does it; never empty, and it stays with what was done. */
export const givenReason = () => z.string().max(200, 'text.too-long').transform(normaliseText).refine((text) => text !== '', 'answer.missing')
