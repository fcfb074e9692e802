import type { SQL } from 'drizzle-orm'

/** One row that breaks an invariant. Ids, numbers of plates and counts only; nothing personal. */
export type Finding = { readonly check: string; readonly database: string; readonly row: string }

/** A rule as a query for what breaks it: each answered line, in its column `broken`, is a finding. */
export type RowCheck = { readonly name: string; readonly breaking: SQL }
