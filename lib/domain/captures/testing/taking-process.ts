import { valueOf } from '../../applications/application-test-world'
import { workIn } from '../../jobs/work'
import { runJobs } from '../../runner'
import { testWorld } from '../../test-world'
import { civilSecond, HOUR, machineNow, SECOND } from '@/lib/kernel/clock'
import { takeInFile } from '../take-in-file'
import { uploadCaptures } from '../upload-captures'

/** A process to be killed: from `ready` on it takes a file of records into the databases of its folder, chunk by chunk. */
const [folder = '', count = '40000'] = process.argv.slice(2)
const world = await testWorld({ mode: 'embedded', folder })
const ctx = world.context({ actor: world.staff('window-clerk'), channel: 'office' })
const lines = Array.from({ length: Number(count) }, (_, i) => ['02', `苏H${10_000 + i}`, '1039', civilSecond(machineNow() - HOUR - i * SECOND), '演示大道', '50'].join())
const { fileId } = valueOf(await uploadCaptures(ctx, { bytes: new Uint8Array(Buffer.from(['plateType,plate,code,at,road,fine', ...lines].join('\n'))) }))
valueOf(await takeInFile(ctx, { fileId }))
await world.settle()
const handle = await world.databases.province('32')
process.stdout.write('ready\n')
while (await runJobs(handle, { business: machineNow, machine: machineNow }, workIn('32')));
await world.close()
