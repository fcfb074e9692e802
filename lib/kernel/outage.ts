/** What an engine, a server of databases or a network says when it cannot be reached or cannot work: nobody's mistake, over by itself. */
const CODES = [
  'SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_IOERR', 'SQLITE_FULL', 'SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_NOMEM', 'SQLITE_CORRUPT', 'SQLITE_NOTADB',
  'HRANA_', 'SERVER_ERROR', 'ECONN', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_', 'ENOSPC', 'EIO', 'EMFILE', 'ENFILE', 'EROFS',
] as const

const codeOf = (fault: object): string => ('code' in fault ? String(fault.code) : '')

/** An outage and not a bug: whoever called may call again. Also when the error was wrapped on its way. */
export const isOutage = (fault: unknown): boolean => {
  if (typeof fault !== 'object' || fault === null) return false
  if (fault instanceof Error && fault.name === 'TimeoutError') return true
  if (CODES.some((code) => codeOf(fault).startsWith(code))) return true
  return fault instanceof Error && isOutage(fault.cause)
}
