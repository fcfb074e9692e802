/** What can go wrong and is expected. `code` reads `subject.fault`; its sentence stands in the messages. */
export type Problem = {
  readonly code: string
  readonly field?: string
  readonly params?: Readonly<Record<string, string | number>>
  /** Why, for refusals judged by law: rule id, version date, facts used, what would change it. */
  readonly trace?: Trace
}

/** The proof behind a refusal or a decision (design D7). */
export type Trace = {
  readonly rule: string
  readonly citation: string
  readonly effectiveFrom: string
  readonly facts: Readonly<Record<string, string | number>>
  /** Message code of the sentence that says what would change the answer. */
  readonly remedy?: string
}

export const problem = (
  code: string,
  field?: string,
  params?: Problem['params'],
  trace?: Trace,
): Problem => ({ code, ...(field && { field }), ...(params && { params }), ...(trace && { trace }) })

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

export const done = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (...problems: readonly Problem[]): Result<never> => ({ ok: false, problems })
