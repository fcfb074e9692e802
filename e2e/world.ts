import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { DEMO_KINDS } from '@/db/national/seed/demo-logins'

const kind = z.enum(DEMO_KINDS)
export type PersonKind = z.infer<typeof kind>

const example = z.object({ kind, place: z.string(), username: z.string(), password: z.string(), name: z.string(), number: z.string(), phone: z.string(), certificate: z.string() })
export type ExamplePerson = z.infer<typeof example>

const schema = z.object({
  accounts: z.array(z.object({ username: z.string(), password: z.string(), role: z.string(), place: z.string(), phone: z.string(), totpSecret: z.string().optional() })),
  terminals: z.array(z.object({ place: z.string(), code: z.string(), enrolmentCode: z.string() })),
  owners: z.array(z.object({ place: z.string(), username: z.string(), password: z.string(), phone: z.string() })),
  examples: z.array(example),
  people: z.array(z.object({ place: z.string(), name: z.string(), number: z.string(), phone: z.string() })),
})

/** The seed gives accounts to the first four hundred of a place, and one more. */
const FIRST_STRANGER = 400

const dataDir = (): string => process.env.TEST_DATA_DIR ?? ''

let read: z.infer<typeof schema> | undefined
export const world = () => (read ??= schema.parse(JSON.parse(readFileSync(join(dataDir(), 'world.json'), 'utf8'))))

/** The first comer has it: tests run side by side, in several processes, and a licence is lost only once. */
const take = (what: string): boolean => {
  const folder = join(dataDir(), 'taken')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, what)
  if (existsSync(file)) return false
  try {
    writeFileSync(file, '', { flag: 'wx' })
    return true
  } catch {
    return false
  }
}

/** A person of this kind whom no other test has had. The shown ones come last: they are for tests that name them. */
export const takePerson = (of: PersonKind, place = 'has'): ExamplePerson => {
  const found = world().examples.filter((each) => each.kind === of && each.place === place && /-\d+$/.test(each.username)).find(({ username }) => take(username))
  if (!found) throw new Error(`no ${of} is left in ${place}; give the test world more people`)
  return found
}

/** Somebody in the register who has a licence and no account yet; the file number ends with the person's place in the list. */
export const takeStranger = (place = 'has') => {
  const here = world().people.filter((each) => each.place === place)
  const known = new Set([...world().examples, ...world().accounts].map(({ phone }) => phone))
  const found = here
    .map((person, index) => ({ ...person, index, fileTail: String(index).padStart(6, '0') }))
    .find(({ index, phone, number }) => index > FIRST_STRANGER && index % 8 !== 7 && !known.has(phone) && take(`stranger-${number}`))
  if (!found) throw new Error(`nobody without an account is left in ${place}; give the test world more people`)
  return found
}

export const takeTerminal = (place = 'has') => {
  const found = world().terminals.filter((each) => each.place === place).find(({ code }) => take(code))
  if (!found) throw new Error(`no terminal is left in ${place}`)
  return found
}

export const accountNamed = (username: string) => {
  const found = [...world().accounts, ...world().examples, ...world().owners].find((each) => each.username === username)
  if (!found) throw new Error(`there is no account ${username}`)
  return found
}
