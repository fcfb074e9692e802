// One command from a fresh clone to a running demo. Plain JavaScript: when it starts, nothing is installed yet.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { developmentCommand, serverCommand } from '../server/command.mjs'
import { build } from './start/build.mjs'
import { demoEnv, demoKeys } from './start/demo-env.mjs'
import { checkNode, installPackages } from './start/install.mjs'
import { endProcess, ended, isPortFree, startApplication, startScript, waitUntilHealthy } from './start/processes.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const isDevelopment = process.argv.includes('--dev')

const portFrom = (name, usual) => {
  const port = Number(process.env[name] ?? usual)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`${name} must be a port number from 1 to 65535.`)
}

const needPort = async (port, name) => {
  if (await isPortFree(port)) return
  throw new Error(`Port ${port} is in use. Stop what uses it, or choose another: ${name}=${port + 10} npm ${isDevelopment ? 'run dev' : 'start'}`)
}

const seedIfEmpty = async (env, dataDir) => {
  if (existsSync(join(dataDir, 'world.json'))) return
  console.log('Making the demo world …')
  if ((await ended(startScript(root, 'scripts/seed.ts', [], env))) !== 0) throw new Error('The demo world could not be made.')
}

const FACES = { citizen: '', 'member-administrator': '/portal', 'member-operator': '/portal' }

const accountLine = (origin, { username, password, role, place, label, totpSecret }) => {
  const face = `${origin}/${place}${FACES[role] ?? '/office'}`
  return `  ${username.padEnd(22)} ${password.padEnd(20)} ${totpSecret ? 'code' : '    '}  ${label.en} · ${label.zh}  ${face}`
}

const SHOWN = /^(citizen|window-clerk|reviewer|planner|examiner|administrator|auditor)$|^member-/

const printWelcome = (dataDir, origin, sandbox) => {
  const world = JSON.parse(readFileSync(join(dataDir, 'world.json'), 'utf8'))
  const shown = world.accounts.filter(({ role, place, username }) => SHOWN.test(role) && place === 'has' && (!role.startsWith('member-') || /-dealer(-operator)?$/.test(username)))
  const reenactment = world.accounts.find(({ place, role }) => place === 'has-2015' && role === 'citizen')
  console.log(`
Open122 is running.

  Citizens        ${origin}              (Huai'an ${origin}/has, Suzhou /szv, Xiamen /xmn)
  Organisations   ${origin}/has/portal
  Staff           ${origin}/has/office
  Terminal        ${origin}/has/kiosk
  Re-enactment    ${origin}/has-2015     (29 October 2015, 09:00)
  Outside world   ${sandbox}              (phones, cards, printer, the stage)

Demo accounts of Huai'an; those of Suzhou and Xiamen begin with szv- and xmn-. "code": the second factor is on the phone at ${sandbox}/phones.
${[...shown, ...(reenactment ? [reenactment] : [])].map((account) => accountLine(origin, account)).join('\n')}

Codes to enrol a terminal, each good once:
${world.terminals.filter(({ place, code }) => place !== 'has-2015' && /-00[12]$/.test(code)).map(({ code, enrolmentCode, name }) => `  ${code.padEnd(22)} ${enrolmentCode}  ${name.en}`).join('\n')}

Ctrl-C ends both.`)
}

const main = async () => {
  checkNode()
  const port = portFrom('PORT', 3122)
  const sandboxPort = portFrom('SANDBOX_PORT', 3123)
  await needPort(port, 'PORT')
  await needPort(sandboxPort, 'SANDBOX_PORT')
  installPackages(root)

  const dataDir = resolve(root, process.env.DATA_DIR ?? 'data')
  const env = demoEnv({ keys: demoKeys(join(root, 'keys', 'demo.env')), port, sandboxPort, dataDir })
  await seedIfEmpty({ ...env, DATA_DIR: dataDir }, dataDir)

  const buildDir = process.env.BUILD_DIR ?? (isDevelopment ? '.next-dev' : '.next')
  const serverEnv = { ...env, DATA_DIR: dataDir, BUILD_DIR: buildDir }
  if (!isDevelopment) build(root, buildDir, serverEnv)

  const sandbox = startScript(root, 'sandbox/server.ts', [], serverEnv)
  const server = startApplication(root, isDevelopment ? developmentCommand(port) : serverCommand(port), serverEnv)
  let asked = false
  const stop = async () => {
    await Promise.all([endProcess(server), endProcess(sandbox)])
  }
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => {
      asked = true
      void stop()
    })
  try {
    await Promise.all([
      waitUntilHealthy(server, `http://127.0.0.1:${port}/api/health`, 'The application'),
      waitUntilHealthy(sandbox, `http://127.0.0.1:${sandboxPort}/`, 'The outside world'),
    ])
    printWelcome(dataDir, env.PUBLIC_ORIGIN, `http://localhost:${sandboxPort}`)
    const code = await Promise.race([ended(server), ended(sandbox)])
    if (!asked) throw new Error(`One of the two servers ended by itself (exit code ${code}).`)
  } catch (fault) {
    if (!asked) throw fault
  } finally {
    await stop()
  }
}

main().catch((fault) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exitCode = 1
})
