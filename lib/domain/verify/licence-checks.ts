import { sql } from 'drizzle-orm'
import type { RowCheck } from './finding'

/** What follows from licences: deferrals and the papers of learners (LIC-14, EXM-04). */
export const licenceChecks: readonly RowCheck[] = [
  {
    name: 'deferrals: not after the day it was due, or more than three years from it (LIC-14)',
    breaking: sql`SELECT id || ' ' || original_due_on || ' → ' || until_day AS broken FROM deferrals
      WHERE until_day <= original_due_on OR until_day > date(original_due_on, '+3 years')`,
  },
  {
    name: 'deferrals: granted without a decision',
    breaking: sql`SELECT d.id AS broken FROM deferrals d LEFT JOIN applications a ON a.id = d.application_id WHERE a.status IS NOT 'completed'`,
  },
  {
    name: 'learners: certified without a paper',
    breaking: sql`SELECT l.id AS broken FROM learners l WHERE l.certificate_number IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM papers p WHERE p.kind = 'learner-certificate' AND p.subject_id = l.id)`,
  },
]
