import { existsSync, readFileSync } from 'node:fs'

/** What one step of the run gave: how many tests passed and failed, and which were skipped, why. */
export const outcome = (passed, failed, skipped = []) => ({ passed, failed, skipped })

const failedWithout = (file) => (existsSync(file) ? null : outcome(0, 1))

/** Vitest's JSON report; a file that could not even be loaded is one failure. */
export const vitestOutcome = (file) => {
  const missing = failedWithout(file)
  if (missing) return missing
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const broken = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some((each) => each.status === 'failed')).length
  const skipped = tests.filter(({ status }) => status === 'skipped' || status === 'pending' || status === 'todo')
  return outcome(
    tests.filter(({ status }) => status === 'passed').length,
    tests.filter(({ status }) => status === 'failed').length + broken,
    skipped.map(({ fullName, meta }) => `${fullName} (${meta?.notTested ?? reasonIn(fullName)})`),
  )
}

/** Tests that may be skipped say `(not tested: why)` in their own title or in their group's; those of a whole project leave it in their record. */
const reasonIn = (title) => /\(not tested: ([^()]+)\)/.exec(title)?.[1] ?? 'this machine lacks what it needs'

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

export const playwrightOutcome = (file) => {
  const missing = failedWithout(file)
  if (missing) return missing
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tests = report.suites.flatMap(specsOf).flatMap(({ title, tests: runs }) => runs.map((run) => ({ title, ...run })))
  const skipped = tests.filter(({ status }) => status === 'skipped')
  return outcome(
    tests.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    tests.filter(({ status }) => status === 'unexpected').length + report.errors.length,
    skipped.map(({ title, annotations }) => `${title} (${annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'not run after an earlier failure'})`),
  )
}
