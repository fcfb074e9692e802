import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { CHROMIUM, HEADLESS_SHELL } from './chromium.mjs'

const has = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** How this machine installs a package, or null when nobody here may. */
const installer = () => {
  if (!has('apt-get', '--version')) return null
  if (process.getuid?.() === 0) return ['apt-get']
  return has('sudo', '-n', 'true') ? ['sudo', '-n', 'apt-get'] : null
}

/** One of the packages, the first that can be had. */
const aptInstall = (packages) => {
  const apt = installer()
  if (!apt) return false
  const [command, ...start] = apt
  const run = (...args) => spawnSync(command, [...start, ...args], { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  const install = () => packages.some((name) => run('install', '-y', '--no-install-recommends', name))
  return install() || (run('update') && install())
}

const NGINX = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx']

const FAKETIME = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketimeMT.so.1`)

const NEEDS = [
  { what: 'Chromium', packages: ['chromium-headless-shell', 'chromium'], isSaidByTests: true, isHere: () => [process.env.CHROMIUM, ...CHROMIUM].some((path) => path && existsSync(path)) },
  { what: 'the lighter Chromium without windows', packages: ['chromium-headless-shell'], isOptional: true, isHere: () => Boolean(process.env.CHROMIUM) || existsSync(HEADLESS_SHELL) },
  { what: 'a CJK font', packages: ['fonts-noto-cjk'], isHere: () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim().length > 0 },
  { what: 'nginx', packages: ['nginx-light'], isHere: () => NGINX.some((path) => existsSync(path)) || has('nginx', '-v') },
  { what: 'libfaketime', packages: ['libfaketime'], isSaidByTests: true, isForFaults: true, isHere: () => FAKETIME.some((path) => existsSync(path)) },
]

/** What the tests need of the machine, installed when that can be done; answers what is missing, with the reason. */
export const provideTools = (isFaults) => {
  const missing = []
  for (const { what, packages, isHere, isSaidByTests = false, isForFaults = false, isOptional = false } of NEEDS) {
    if (isHere() || (isForFaults && !isFaults)) continue
    console.log(`Installing ${what} …`)
    if ((aptInstall(packages) && isHere()) || isOptional) continue
    missing.push({ what, isSaidByTests, reason: `${what} is not installed and cannot be installed here (${packages.join(' or ')}, by a user who may use apt-get)` })
  }
  return missing
}
