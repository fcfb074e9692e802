'use server'

import type { Command } from '@/lib/domain/command'
import { useHandoff as takeHandoff } from '@/lib/domain/applications/handoff'
import { problem } from '@/lib/kernel/problem'
import { formAction } from '../../../form-action'

/** To whom the code is not there, nothing else of the page is missing: the sentence speaks of the code. */
const takeHere: Command<{ applicationId: string }> = async (ctx, raw, options) => {
  const taken = await takeHandoff(ctx, raw, options)
  if (taken.ok) return taken
  return { ok: false, problems: taken.problems.map((each) => (each.code === 'not-found' ? problem('handoff.not-valid', 'code') : each)) }
}

export const takeOver = formAction(takeHere, {
  face: 'citizen',
  input: ({ code }) => ({ code }),
  onSuccess: ({ applicationId }, { place }) => `/${place}/applications/${applicationId}/continue`,
})
