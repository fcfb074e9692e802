import { cpus, totalmem } from 'node:os'
import { applications } from './applications'
import { captures } from './captures'
import { claims } from './claims'
import { dataLayer } from './data-layer'
import { closing } from './closing'
import { edge } from './edge'
import { fairness } from './fairness'
import { handling } from './handling'
import { http } from './http'
import { release } from './release'
import { readOptions, type Suite } from './options'
import { nation } from './nation'
import { paper } from './paper'
import { payments } from './payments/payments'
import { province } from './province'
import { queue } from './queue'
import { slots } from './slots'

const suites: Readonly<Record<string, Suite>> = { data: dataLayer, claims, http, edge, release, slots, applications, queue, paper, payments, handling, fairness, closing, captures, province, nation }

const { names, options } = readOptions(process.argv.slice(2))
const unknown = names.filter((name) => !(name in suites))
if (unknown.length) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}
// What was started goes when the run is stopped.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB`)
for (const name of names.length ? names : Object.keys(suites)) await suites[name]?.(options)
process.exit(0)
