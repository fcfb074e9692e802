import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PASSWORDS } from '@/db/national/seed/demo-logins'
import type { organisationsWithMembers, staffMembers } from '@/db/national/seed/account-rows'
import { bankKey, bankRow } from '@/db/province/seed/bank-rows'
import { demoCameras } from '@/db/province/seed/capture-rows'
import { registeredVehicleRow } from '@/db/province/seed/vehicle-rows'
import { certificateNumberOf } from '@/db/province/seed/licence-rows'
import { examSiteKey, examSiteRows } from '@/db/province/seed/exam-rows'
import { seededId, type SeedTerms } from '@/db/province/seed/seed-terms'
import { seedTerminals } from '@/db/province/seed/terminal-rows'
import type { DemoPerson } from './demo-person'

/** Wishes of the owners who came first on the day of the newspaper, then what people like. */
const WISHES = ['HB888B', 'HA888A', 'HA999A', 'HB666B', 'HC888C', 'HA666A', 'HC999C', 'HB999B', 'HA168A', 'HC518C', 'HB008B', 'HA001A']

export type PlaceOfWorld = {
  readonly terms: SeedTerms
  readonly people: readonly DemoPerson[]
  readonly staff: ReturnType<typeof staffMembers>
  readonly organisations: ReturnType<typeof organisationsWithMembers>
}

const peopleOf = ({ terms, people }: PlaceOfWorld) =>
  people.map(({ person }) => ({
    place: terms.place.code, name: person.name, number: person.number, documentType: 'A', sex: person.sex, bornOn: person.bornOn,
    nation: person.nation, address: person.address, issuedBy: `${terms.place.nameZh}市公安局演示分局`, phone: person.phone, validTo: person.validTo,
  }))

const labelled = (place: SeedTerms['place'], label: { zh: string; en: string }) => ({ zh: `${place.nameZh} ${label.zh}`, en: `${place.nameEn} ${label.en}` })

const accountsOf = ({ terms: { place }, people, staff, organisations }: PlaceOfWorld) => [
  ...people.flatMap(({ isShown, login, person }) =>
    isShown && login ? [{ username: login.username, password: PASSWORDS.citizen, role: 'citizen', place: place.code, label: labelled(place, login.label), phone: person.phone }] : []),
  ...staff.map(({ username, totpSecret, role, label, phone }) => ({ username, password: PASSWORDS.staff, totpSecret, role, place: place.code, label: labelled(place, label), phone })),
  ...organisations.flatMap(({ members }) =>
    members.map(({ username, totpSecret, role, label, phone }) => ({ username, password: PASSWORDS.member, totpSecret, role: `member-${role}`, place: place.code, label: labelled(place, label), phone }))),
]

const ownersOf = ({ terms, people }: PlaceOfWorld) =>
  people
    .filter(({ login, hasNewCar }) => login && hasNewCar && terms.place.profile === 'seed2015')
    .map(({ person, login }, nth) => ({
      place: terms.place.code, username: login?.username ?? '', password: PASSWORDS.citizen, phone: person.phone, number: person.number,
      vehicleId: seededId(terms, 'veh', `new:${person.index}`), ...(nth < WISHES.length && { wish: WISHES[nth] }),
    }))

/** People the examples of the services can be played with, by kind. */
const examplesOf = ({ terms, people }: PlaceOfWorld) =>
  people.flatMap(({ kind, login, person }) =>
    kind && login && terms.place.profile === 'current'
      ? [{ kind, place: terms.place.code, username: login.username, password: PASSWORDS.citizen, name: person.name, number: person.number, phone: person.phone, certificate: certificateNumberOf(terms, person.index) }]
      : [])

const terminalsOf = ({ terms }: PlaceOfWorld) =>
  seedTerminals(terms).map(({ row, nameEn, enrolmentCode }) => ({ place: terms.place.code, code: row.code, name: { zh: row.name, en: nameEn }, enrolmentCode }))

/** The keys the demo's test sites sign with: theirs, not the platform's. */
const testSitesOf = ({ terms }: PlaceOfWorld) =>
  examSiteRows(terms).map(({ id, nameZh, nameEn }, n) => ({ place: terms.place.code, id, name: { zh: nameZh, en: nameEn }, key: examSiteKey(terms, n === 0 ? 0 : 1).export({ type: 'pkcs8', format: 'der' }).toString('base64') }))

const bankOf = ({ terms }: PlaceOfWorld) => {
  const { code, place, nameZh, nameEn } = bankRow(terms)
  return { place, code, name: { zh: nameZh, en: nameEn }, key: bankKey(terms).export({ type: 'pkcs8', format: 'der' }).toString('base64') }
}

/** The demo's cameras with their keys, and plates that drive past. */
const camerasOf = ({ terms, people }: PlaceOfWorld) => {
  const plates = people.filter(({ isShown, hasVehicle }) => isShown && hasVehicle).slice(0, 6).map(({ person }) => registeredVehicleRow(terms, person, 'any').plate ?? '')
  return demoCameras(terms).map(({ id, number, road, key }) => ({ place: terms.place.code, id, number, road, plates, key: key.export({ type: 'pkcs8', format: 'der' }).toString('base64') }))
}

/** What the outside world knows of the demo: its people, their cards and phones (sandbox/world.ts). */
export const worldOf = (generatedOn: string, places: readonly PlaceOfWorld[]) => ({
  generatedOn,
  places: places.map(({ terms: { place } }) => ({
    code: place.code, province: place.province,
    name: place.profile === 'seed2015' ? { zh: `${place.nameZh} 2015`, en: `${place.nameEn} 2015` } : { zh: place.nameZh, en: place.nameEn },
  })),
  people: places.flatMap(peopleOf),
  accounts: places.flatMap(accountsOf),
  owners: places.flatMap(ownersOf),
  terminals: places.flatMap(terminalsOf),
  testSites: places.flatMap(testSitesOf),
  cameras: places.flatMap(camerasOf),
  banks: places.map(bankOf),
  examples: places.flatMap(examplesOf),
})

export type World = ReturnType<typeof worldOf>

/** Written aside and moved into place, so that a reader never sees half a world. */
export const writeWorldFile = (dataDir: string, world: World): void => {
  const file = join(dataDir, 'world.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(world)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
