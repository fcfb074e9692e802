import type { Command } from '@/lib/domain/command'
import { problem, type Problem } from '@/lib/kernel/problem'

type Declared = {
  readonly declaration?: string
  /** What else of the form would be refused, so that a missing tick is put right together with it. */
  readonly alsoWrong?: readonly Problem[]
}

/** The input is made by an action of ours beside the form: what the cast states. */
const readDeclared = (raw: unknown) => raw as Declared & Record<string, unknown>

/** On the web a person submits with a ticked declaration; what it declares stands above the button (ux.md §2). */
export const declared =
  <V>(run: Command<V>): Command<V> =>
  async (ctx, raw, options) => {
    const { declaration, alsoWrong = [], ...input } = readDeclared(raw)
    if (declaration === 'yes') return run(ctx, input, options)
    return { ok: false, problems: [...alsoWrong, problem('declaration.missing', 'declaration')] }
  }
