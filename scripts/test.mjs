// All tests from a fresh clone: installs what is missing, then types, lint, units, the production build, the browser.
// The last line is `N passed, N failed`; the one before lists what was skipped and why.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './start/build.mjs'
import { checkNode, installPackages } from './start/install.mjs'
import { freePort } from './start/processes.mjs'
import { provideTools } from './testing/provide.mjs'
import { outcome, playwrightOutcome, vitestOutcome } from './testing/reports.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const isFull = process.argv.includes('--full')
const isFaults = process.argv.includes('--faults')
const BUILD_DIR = '.next-test'

const bin = (name, path) => join(root, 'node_modules', name, path)

/** Tests bring their own configuration; what the caller's shell has set must not reach them. */
const OURS = /^(MODE|PORT|SANDBOX_PORT|HOST|DATA_DIR|PUBLIC_ORIGIN|NATIONAL_DATABASE_URL|PROVINCE_DATABASE_URL|DATABASE_TOKEN|FIELD_KEYS|LOOKUP_KEY|AUTH_SECRET|SIGNING_KEY|SMS_.*|IDENTITY_.*|CARRIER_.*|WECHAT_PAY_.*|ALIPAY_.*|DEVICE_BRIDGE_.*|SANDBOX_.*|LOG_LEVEL|BUILD_DIR|NODE_ENV|OPEN122_ROOT)$/
const cleanEnv = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)))

const run = (args, env = {}) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...cleanEnv(), BUILD_DIR, ...env } }).status === 0

/** A step that is one test: it holds or it does not. */
const single = (name, holds) => {
  console.log(`${holds ? '✓' : '✘'} ${name}`)
  return outcome(holds ? 1 : 0, holds ? 0 : 1)
}

const built = () => {
  try {
    build(root, BUILD_DIR, cleanEnv())
    return true
  } catch (fault) {
    console.error(fault.message)
    return false
  }
}

const next = bin('next', 'dist/bin/next')
const tsc = bin('typescript', 'bin/tsc')
const vitest = bin('vitest', 'vitest.mjs')
const oxlint = bin('oxlint', 'bin/oxlint')
const playwright = bin('@playwright/test', 'cli.js')

const unitTests = (folder) => {
  const file = join(folder, 'vitest.json')
  run([vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return vitestOutcome(file)
}

const browserTests = async (folder, project, env = {}) => {
  const file = join(folder, `playwright-${project}.json`)
  const [port, sandboxPort] = [await freePort(), await freePort()]
  run([playwright, 'test', `--project=${project}`], {
    TEST_PORT: String(port), TEST_SANDBOX_PORT: String(sandboxPort), TEST_DATA_DIR: join(folder, `data-${project}`), TEST_REPORT: file, ...env,
  })
  return playwrightOutcome(file)
}

const main = async () => {
  checkNode()
  installPackages(root)
  const missing = provideTools(isFaults)
  const noBrowser = missing.find(({ what }) => what === 'Chromium')
  const folder = mkdtempSync(join(tmpdir(), 'open122-test-'))
  const results = []
  try {
    if (!isFaults && !isFull) {
      results.push(single('types', run([next, 'typegen']) && run([tsc, '--noEmit'])))
      results.push(single('lint', run([oxlint, '--deny-warnings'])))
      results.push(single('rules of the house', run(['scripts/run.mjs', 'scripts/lint.ts'])))
      results.push(unitTests(folder))
    }
    const isBuilt = built()
    results.push(single('production build', isBuilt))
    const projects = isFaults ? ['faults'] : isFull ? ['full'] : ['faces', 'faults']
    for (const project of projects) {
      if (!isBuilt) results.push(outcome(0, 0, [`browser tests: ${project} (the build failed)`]))
      else if (noBrowser && project !== 'faults') results.push(outcome(0, 0, [`browser tests: ${project} (${noBrowser.reason})`]))
      else results.push(await browserTests(folder, project, { ...(isFull && { TEST_FULL: '1' }), ...(project === 'faults' && { TEST_OWN_SERVERS: '1' }), ...(isFaults && { TEST_FAULTS: '1', TEST_ROUNDS: '100' }) }))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const sum = (field) => results.reduce((total, each) => total + each[field], 0)
  const skipped = [...results.flatMap((each) => each.skipped), ...missing.filter(({ isSaidByTests }) => !isSaidByTests).map(({ what, reason }) => `tests with ${what} (${reason})`)]
  console.log(skipped.length === 0 ? 'skipped: none' : `skipped ${skipped.length}: ${skipped.join('; ')}`)
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault)
  console.log('skipped: everything after the fault above')
  console.log('0 passed, 1 failed')
  process.exitCode = 1
})
