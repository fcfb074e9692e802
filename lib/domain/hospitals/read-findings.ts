import type { Context } from '@/lib/kernel/context'
import { open } from '@/lib/kernel/crypto'
import type { Examination, UnfitReason } from '@/lib/policy/licence/fitness'

export type Findings = Partial<Examination> & { readonly licenceClass?: string; readonly reasons?: readonly UnfitReason[]; readonly doctor?: string }

/** Sealed by `certifyHealth` as one JSON object, which is what the cast states. */
export const readFindings = (ctx: Context, { id, findingsSealed }: { readonly id: string; readonly findingsSealed: string }): Findings =>
  JSON.parse(open(ctx.keys, 'medical_certificates.findings', id, findingsSealed)) as Findings
