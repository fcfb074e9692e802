const MARK = '\u0000'

/** A sentence cut where a counting number stands, so that a client leaf needs no messages. */
export const cutAt = (sentence: (mark: string) => string): { readonly before: string; readonly after: string } => {
  const [before = '', after = ''] = sentence(MARK).split(MARK)
  return { before, after }
}
