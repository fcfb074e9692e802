import type { TestProject } from 'vitest/node'
import { sqldMissing, startSqld, type SqldPorts } from './sqld'

declare module 'vitest' {
  interface ProvidedContext {
    sqld: { readonly ports: SqldPorts } | { readonly missing: string }
  }
  interface TaskMeta {
    /** Why a test was left out on this machine. */
    notTested?: string
  }
}

/** One libSQL server for all marked tests of a run; each world has namespaces of its own on it. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const missing = sqldMissing()
  if (missing !== null) {
    provide('sqld', { missing })
    return undefined
  }
  const sqld = await startSqld([])
  provide('sqld', { ports: sqld.ports })
  return () => sqld.stop()
}
