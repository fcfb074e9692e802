import { readConfig } from './config'
import { startSandbox } from './start-sandbox'

const start = async (): Promise<void> => {
  const sandbox = await startSandbox(readConfig(process.env))
  console.log(`sandbox listening on ${sandbox.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close())
}

start().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
