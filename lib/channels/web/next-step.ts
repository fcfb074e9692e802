type Saved = {
  /** What the command answered: a step that still asks, `check`, or `done`. */
  readonly next: string
  readonly step: string
  /** Steps the answers lead through, before and after saving. */
  readonly pathBefore: readonly string[]
  readonly path: readonly string[]
  /** The person came from the check page to change one answer. */
  readonly fromCheck: boolean
}

/** Every step on the path is shown once, optional ones too; a changed answer leads to new questions only, then back. */
export const nextStep = ({ next, step, pathBefore, path, fromCheck }: Saved): string => {
  if (next === 'done') return 'done'
  if (!fromCheck) return path[path.indexOf(step) + 1] ?? 'check'
  return path.find((id) => !pathBefore.includes(id)) ?? next
}
