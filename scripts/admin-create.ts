import { parseArgs } from 'node:util'
import { boot } from '@/lib/domain/boot'
import { createFirstAdministrator } from '@/lib/domain/staff/create-first-administrator'
import { findPlace, systemContext } from '@/lib/domain/system-context'
import { platform } from '@/lib/domain/platform'
import { readEnv } from '@/lib/kernel/env'
import { problemText } from '@/lib/messages/problem-text'

const USAGE = 'Usage: npm run admin:create -- --place has --username chen.li --name 陈立'

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const argumentsGiven = () => {
  const { values } = parseArgs({ options: { place: { type: 'string' }, username: { type: 'string' }, name: { type: 'string' } } })
  const { place, username, name } = values
  return place && username && name ? { place, username, name } : fail(USAGE)
}

/** A13: run once on the machine of a fresh platform; what it prints is shown nowhere else. */
const main = async (): Promise<void> => {
  const { place: code, username, name } = argumentsGiven()
  await boot(readEnv(process.env))
  try {
    const place = await findPlace(code)
    if (!place) return fail(`There is no place "${code}". Write the provinces and places first; they say which office an administrator works for.`)
    const made = await createFirstAdministrator(systemContext(place, 'admin:create'), { username, name })
    if (!made.ok) return fail(made.problems.map((each) => problemText('en', each)).join('\n'))
    console.log(`Administrator of ${place.nameEn}: ${made.value.username}`)
    console.log(`One-time password:   ${made.value.password}   (to be changed at the first sign-in)`)
    console.log(`Authenticator:       ${made.value.secret}`)
    console.log(`                     ${made.value.uri}`)
    console.log(`Sign in at           ${platform().publicOrigin}/${code}/office/sign-in`)
  } finally {
    await platform().databases.close()
  }
}

main().catch((fault: unknown) => fail(fault instanceof Error ? fault.message : 'The administrator could not be made.'))
