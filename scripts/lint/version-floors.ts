import type { Breach } from './source-file'

export type Floors = Readonly<Record<string, string>>
type Manifest = { readonly dependencies?: Readonly<Record<string, string>>; readonly devDependencies?: Readonly<Record<string, string>> }
type Lock = { readonly packages: Readonly<Record<string, { readonly version?: string }>> }

type Parsed = { readonly numbers: readonly number[]; readonly before: readonly (string | number)[] }

const parse = (version: string): Parsed => {
  const [core = '', pre = ''] = version.split('-', 2)
  return {
    numbers: core.split('.').map(Number),
    before: pre === '' ? [] : pre.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)),
  }
}

const compareParts = (a: readonly (string | number)[], b: readonly (string | number)[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a[i] ?? -1, b[i] ?? -1]
    if (x === y) continue
    return typeof x === typeof y ? (x < y ? -1 : 1) : typeof x === 'number' ? -1 : 1
  }
  return 0
}

/** Semver's order: a version with a suffix comes before the one without. */
export const compareVersions = (one: string, other: string): number => {
  const [a, b] = [parse(one), parse(other)]
  const core = compareParts(a.numbers, b.numbers)
  if (core !== 0) return core
  if (a.before.length === 0 || b.before.length === 0) return b.before.length - a.before.length
  return compareParts(a.before, b.before)
}

const breach = (path: string, message: string): Breach => ({ rule: 'version-floors', path, line: 1, message })

/** [C1] No package stands below its floor, anywhere in the tree; what we name ourselves is pinned exactly. */
export const versionFloors = (floors: Floors, manifest: Manifest, lock: Lock): Breach[] => {
  const found: Breach[] = []
  for (const [path, { version }] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1) ?? ''
    const floor = floors[name]
    if (floor && version && compareVersions(version, floor) < 0) found.push(breach('package-lock.json', `${name} ${version} is below ${floor}`))
  }
  for (const name of Object.keys(floors)) if (!lock.packages[`node_modules/${name}`]) found.push(breach('docs/security/floors.json', `${name} is not in the lock file`))
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) found.push(breach('package.json', `${name} is not pinned to one version: ${version}`))
  return found
}
