import type { Command } from '@/lib/domain/command'
import { useHandoff } from '@/lib/domain/applications/handoff'
import { problem } from '@/lib/kernel/problem'

/** To whom the code is not there, nothing else of the page is missing: the sentence speaks of the code. */
export const takeHandoff: Command<{ applicationId: string }> = async (ctx, raw, options) => {
  const taken = await useHandoff(ctx, raw, options)
  if (taken.ok) return taken
  return { ok: false, problems: taken.problems.map((each) => (each.code === 'not-found' ? problem('handoff.not-valid', 'code') : each)) }
}
