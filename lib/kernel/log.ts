import pino from 'pino'

const SECRET = ['name', 'number', 'phone', 'password', 'code', 'token', 'address', 'text', 'to', 'cookie', 'authorization']

/** One line a fact, no personal data: fields of these names never leave the process (E5). */
export const log = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  redact: { paths: SECRET.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[redacted]' },
})

/** What may be logged of a fault: its kind and the database's code, never its text, which may hold SQL with values. */
export const faultOf = (fault: unknown): { kind: string; code?: string; stack?: string } => {
  if (!(fault instanceof Error)) return { kind: typeof fault }
  const cause = fault.cause ?? fault
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : undefined
  // The words come first in a stack and may hold lines that look like places.
  const places = fault.stack?.slice(fault.stack.indexOf(fault.message) + fault.message.length)
  const where = places?.split('\n').filter((line) => /^\s+at /.test(line)).slice(0, 6).join('\n')
  return { kind: fault.name, ...(code && { code }), ...(where && { stack: where }) }
}
