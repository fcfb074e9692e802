import { sql } from 'drizzle-orm'
import { FINAL } from '@/lib/engine/transitions'

const NOT_PENDING = sql.join(['draft', ...FINAL].map((status) => sql`${status}`), sql`, `)

/**
 * An objection to the record was handed in and is not decided (VIO-05); for statements over `violations`. One that was only begun keeps nobody from
 * handling the record: handing it in asks for the record's state again, and both are of the province's one writer.
 */
export const isObjectedTo = sql<number>`EXISTS (SELECT 1 FROM applications a WHERE a.service = 'C05' AND a.subject_id = violations.id AND a.status NOT IN (${NOT_PENDING}))`
