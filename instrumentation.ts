/** Runs once in the server's process, before the first request. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./lib/domain/start-server')
  await startServer()
  const [{ framed }, { readerOf }] = await Promise.all([import('./lib/kernel/framed.mjs'), import('./lib/auth/framed-reader')])
  framed().readerOf = readerOf
}

/** A fault while a page was made: logged once under the number the person sees, without its text (C11). */
export const onRequestError = async (fault: unknown): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { faultOf, log } = await import('./lib/kernel/log')
  const reference = typeof fault === 'object' && fault !== null && 'digest' in fault ? String(fault.digest) : undefined
  log.error({ reference, fault: faultOf(fault) }, 'a page could not be made')
}
