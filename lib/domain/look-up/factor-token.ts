import { z } from 'zod'
import { MINUTE } from '@/lib/kernel/clock'
import type { Context } from '@/lib/kernel/context'
import { open, seal } from '@/lib/kernel/crypto'
import { normaliseCode } from '@/lib/kernel/text'
import { normalisePlate, plateTypesOf } from '@/lib/policy/identifiers/plate-number'

const LIFE = 10 * MINUTE

/** The two of three factors that name a vehicle, as they are typed. */
export const vehicleFactors = {
  plateType: z.string().regex(/^\d{2}$/),
  plate: z.string().max(20).transform(normalisePlate).refine((text) => text === '' || plateTypesOf(text).length > 0, 'plate-number.invalid').refine((text) => text !== '', 'plate-number.missing'),
}

/** The third where it is the end of the VIN. */
export const vinTail = z.string().max(20).transform(normaliseCode).refine((text) => /^[A-HJ-NPR-Z0-9]{6}$/.test(text), 'vin-tail.invalid')

/** What was asked travels sealed in the address of the answer, for ten minutes: what the factors are never stands in it readably. */
export const factorToken = <T extends object>(purpose: string, factors: z.ZodType<T>) => {
  const timed = z.object({ told: factors, until: z.int() })
  return {
    give: (ctx: Context, told: T): string => seal(ctx.keys, purpose, ctx.place.province, JSON.stringify({ told, until: ctx.machineNow + LIFE })),
    /** Null: forged, of another province or its time is over. */
    read(ctx: Context, token: string): T | null {
      try {
        const { told, until } = timed.parse(JSON.parse(open(ctx.keys, purpose, ctx.place.province, token)))
        return until > ctx.machineNow ? told : null
      } catch {
        return null
      }
    },
  }
}
