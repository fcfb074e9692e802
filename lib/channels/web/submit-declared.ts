import type { Command } from '@/lib/domain/command'
import { problem, refuse } from '@/lib/kernel/problem'

/** On the web a person submits with a ticked declaration; what it declares stands above the button (ux.md §2). */
export const declared =
  <V>(run: Command<V>): Command<V> =>
  async (ctx, raw, options) => {
    const { declaration, ...input } = Object(raw) as Record<string, unknown>
    return declaration === 'yes' ? run(ctx, input, options) : refuse(problem('declaration.missing', 'declaration'))
  }
