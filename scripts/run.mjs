// Runs a TypeScript entry of this project: node scripts/run.mjs <file> [arguments]
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const tsx = fileURLToPath(import.meta.resolve('tsx'))
const child = spawn(process.execPath, ['--import', tsx, ...process.argv.slice(2)], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
