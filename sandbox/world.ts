import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const words = z.object({ zh: z.string(), en: z.string() })
const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const phone = z.string().regex(/^\d{5,15}$/)

const person = z.object({
  /** Where the person is listed; a person without one is listed everywhere. */
  place: z.string().optional(),
  name: z.string().min(1),
  number: z.string().min(1),
  documentType: z.string().default('A'),
  sex: z.enum(['M', 'F']),
  bornOn: civilDate,
  nation: z.string(),
  address: z.string(),
  issuedBy: z.string().default('公安局'),
  phone,
  validTo: z.union([civilDate, z.literal('long-term')]),
})
export type Person = z.infer<typeof person>

const account = z.object({
  username: z.string(),
  password: z.string(),
  totpSecret: z.string().optional(),
  role: z.string(),
  place: z.string(),
  label: words,
  phone,
})
export type Account = z.infer<typeof account>

const owner = z.object({
  place: z.string(),
  username: z.string(),
  password: z.string(),
  phone,
  number: z.string(),
  vehicleId: z.string().optional(),
  /** Serial the owner would like, without the region: `HB888B`. */
  wish: z.string().optional(),
})
export type Owner = z.infer<typeof owner>

const testSite = z.object({
  place: z.string(),
  id: z.string().min(1),
  name: words,
  /** Ed25519, base64 of PKCS #8: what the site signs its result files with. */
  key: z.string().min(1),
})
export type TestSite = z.infer<typeof testSite>

const bank = z.object({
  place: z.string(),
  code: z.string().min(1),
  name: words,
  /** Ed25519, base64 of PKCS #8: what the bank signs its files with. */
  key: z.string().min(1),
})
export type Bank = z.infer<typeof bank>

const camera = z.object({
  place: z.string(),
  id: z.string().min(1),
  number: z.string(),
  road: words,
  /** What drives past it. */
  plates: z.array(z.string()),
  /** Ed25519, base64 of PKCS #8: what it signs what it sends with. */
  key: z.string().min(1),
})
export type Camera = z.infer<typeof camera>

/** `world.json`: what the demo's seed tells the outside world about itself. */
export const worldSchema = z.object({
  generatedOn: z.string(),
  places: z.array(z.object({ code: z.string(), province: z.string(), name: words })),
  people: z.array(person),
  accounts: z.array(account),
  owners: z.array(owner),
  terminals: z.array(z.object({ place: z.string(), code: z.string(), name: words })),
  testSites: z.array(testSite).default([]),
  cameras: z.array(camera).default([]),
  banks: z.array(bank).default([]),
})
export type World = z.infer<typeof worldSchema>

const EMPTY: World = { generatedOn: '', places: [], people: [], accounts: [], owners: [], terminals: [], testSites: [], cameras: [], banks: [] }

export type WorldSource = () => World

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Reads the file again whenever it has changed; a half-written one leaves the last good world standing. */
export const openWorld = (dataDir: string): WorldSource => {
  const file = join(dataDir, 'world.json')
  let world = EMPTY
  let readAt = 0
  return () => {
    const changed = changedAt(file)
    if (changed === 0 || changed === readAt) return world
    try {
      world = worldSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
      readAt = changed
    } catch (fault) {
      readAt = changed
      console.error('sandbox: world.json is not understood:', fault instanceof z.ZodError ? z.prettifyError(fault) : 'not JSON')
    }
    return world
  }
}
