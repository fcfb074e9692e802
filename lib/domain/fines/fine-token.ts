import { z } from 'zod'
import { factorToken } from '../look-up/factor-token'

/** The number of a decision does not stand in the address of what it gave. */
export const fineToken = factorToken('fines.look-up', z.strictObject({ number: z.string() }))
