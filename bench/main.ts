import { cpus, totalmem } from 'node:os'
import { dataLayer } from './data-layer'

const suites: Readonly<Record<string, () => Promise<void>>> = { data: dataLayer }

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in suites))
if (unknown.length) {
  console.error(`No such measurement: ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB`)
for (const name of asked.length ? asked : Object.keys(suites)) await suites[name]?.()
process.exit(0)
