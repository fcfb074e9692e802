import type { Handle } from '@/db/handle'

/** Everything written so far stands in the file itself, so that the file alone may be copied. */
export const checkpointed = (handle: Handle): Promise<void> => handle.script('PRAGMA wal_checkpoint(TRUNCATE)')
