// The sandbox in a process of its own, whose clock is moved from outside.
import { readConfig } from '@/sandbox/config'
import { startSandbox } from '@/sandbox/start-sandbox'
import { liveAhead, moveAhead } from './moved-clock'

liveAhead()
const { url } = await startSandbox(readConfig(process.env))
process.on('message', (ms: number) => {
  moveAhead(ms)
  process.send?.({ moved: ms })
})
process.on('disconnect', () => process.exit(0))
process.send?.({ url })
