import { addDays, addMonths, type CivilDate } from '@/lib/kernel/clock'
import type { vehicles } from '../schema/register'
import type { vehicleDocuments } from '../schema/vehicle-papers'
import type { SeedPerson } from './seed-person'
import { daysAgo, randomFor, seededId, type SeedTerms } from './seed-terms'

type VehicleRow = typeof vehicles.$inferInsert

const MODELS: readonly [string, ...string[]] = ['虚构牌SL7150轿车', '虚构牌SL7180轿车', '样例牌YL6460越野客车', '试验牌SY7200轿车', '演示牌YS6480多用途乘用车']
const COLOURS: readonly [string, ...string[]] = ['白', '黑', '灰', '红', '蓝', '银', '棕']
const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789'
const DAYS_OF_REGISTER = 3_000

/** Position ten of a VIN: A is 2010, thirty signs in turn. */
const modelYear = (year: number): string => YEARS.charAt((year - 2010 + 30) % 30)

/** LTS is nobody's maker; the plant is the place. */
const vinOf = (terms: SeedTerms, serial: number, year: number): string => {
  const tail = `${modelYear(year)}${'ABCDEFGH'.charAt(terms.block)}${String(serial).padStart(6, '0')}`
  const head = 'LTS1H234'
  return head + terms.tools.vinCheck(`${head}0${tail}`) + tail
}

const common = (terms: SeedTerms, owner: SeedPerson, kind: string, vin: string): VehicleRow & { id: string } => {
  const random = randomFor(terms, `vehicle:${kind}:${owner.index}`)
  return {
    id: seededId(terms, 'veh', `${kind}:${owner.index}`),
    place: terms.place.code,
    ownerId: owner.id,
    vin,
    vinTail: vin.slice(-6),
    plateType: '02',
    model: random.pick(MODELS),
    colour: random.pick(COLOURS),
    stage: 'new',
  }
}

/** Plates of digits only: the segments of the demo all carry letters, so nothing old stands in a new segment. */
const plateOf = (terms: SeedTerms, index: number): string =>
  terms.place.platePrefix + (index < 100_000 ? String(index).padStart(5, '0') : `${'XYZ'.charAt(Math.floor(index / 10_000) % 3)}${String(index % 10_000).padStart(4, '0')}`)

type Build = { readonly vehicleType: string; readonly plateType: string; readonly use: string; readonly seats: number; readonly model: string | null }

const CAR: Build = { vehicleType: 'K33', plateType: '02', use: 'A', seats: 5, model: null }
const MINIBUS: Build = { vehicleType: 'K39', plateType: '02', use: 'A', seats: 7, model: '样例牌YL6390小型面包车' }
/** One in forty each of what is inspected by another cycle (VEH-02). */
const OTHERS: Readonly<Record<number, Build>> = {
  11: { vehicleType: 'M21', plateType: '07', use: 'A', seats: 2, model: '试验牌SY125普通二轮摩托车' },
  19: { vehicleType: 'H31', plateType: '02', use: 'F', seats: 3, model: '演示牌YS1030轻型货车' },
  27: MINIBUS,
  35: { vehicleType: 'K38', plateType: '02', use: 'O', seats: 19, model: '虚构牌SL6560小学生专用校车' },
}

/** A kind of owner of the examples whose vehicle is of one kind and in good order; anybody else's is by chance. */
export type Keeping = 'mark-due' | 'minibus' | 'any'

const buildOf = (keeping: Keeping, index: number): Build =>
  keeping === 'minibus' ? MINIBUS : keeping === 'mark-due' ? CAR : (OTHERS[index % 40] ?? CAR)

/** Two years old within the three months in which the mark can be had (VEH-05), or of any age. */
const registeredOnOf = (terms: SeedTerms, keeping: Keeping, random: ReturnType<typeof randomFor>): CivilDate =>
  keeping === 'any' ? daysAgo(terms, 30 + random.below(DAYS_OF_REGISTER)) : addDays(addMonths(terms.today, -24), 10 + random.below(40))

/** Insurance runs a year from a day of its own and the tax is paid with it; one in twelve let both run out. */
const insured = (terms: SeedTerms, keeping: Keeping, random: ReturnType<typeof randomFor>) => {
  const insuranceUntil = keeping === 'any' && random.below(12) === 0 ? daysAgo(terms, 10) : addDays(terms.today, 20 + random.below(330))
  return { insuranceUntil, taxPaidUntil: `${insuranceUntil.slice(0, 4)}-12-31` }
}

export const registeredVehicleRow = (terms: SeedTerms, owner: SeedPerson, keeping: Keeping = 'any'): VehicleRow & { id: string; plate: string; registeredOn: CivilDate } => {
  const random = randomFor(terms, `register:${owner.index}`)
  const { model, ...build } = buildOf(keeping, owner.index)
  const registeredOn = registeredOnOf(terms, keeping, random)
  const manufacturedOn = addDays(registeredOn, -30 - random.below(200))
  const dues = terms.tools.inspectionDues(terms.place, { ...build, registeredOn, manufacturedOn }, terms.today)
  const row = common(terms, owner, 'registered', vinOf(terms, owner.index, Number(registeredOn.slice(0, 4))))
  return {
    ...row,
    ...build,
    ...(model && { model }),
    plate: plateOf(terms, owner.index),
    stage: 'registered',
    registeredOn,
    manufacturedOn,
    inspectionUntil: keeping === 'any' && random.below(20) === 0 && dues.last > registeredOn ? dues.last : dues.next,
    ...insured(terms, keeping, random),
    contactPhoneSealed: terms.tools.seal('vehicles.contact-phone', row.id, owner.phone),
    contactAddressSealed: terms.tools.seal('vehicles.contact-address', row.id, owner.address),
  }
}

/** The plates and the vehicle licence of the registration. */
export const vehicleDocumentRows = (terms: SeedTerms, { id: vehicleId, registeredOn: issuedOn }: ReturnType<typeof registeredVehicleRow>): (typeof vehicleDocuments.$inferInsert)[] =>
  (['plate', 'vehicle-licence'] as const).map((kind) => ({ id: seededId(terms, 'vdc', `${kind}:${vehicleId}`), vehicleId, kind, serial: 1, issuedOn }))

const NEW_FROM = 500_000

/** Bought, reported by the dealer, waiting for its number. */
export const newVehicleRow = (terms: SeedTerms, owner: SeedPerson): VehicleRow & { id: string; invoiceOn: string } => {
  const random = randomFor(terms, `sale:${owner.index}`)
  return {
    ...common(terms, owner, 'new', vinOf(terms, NEW_FROM + owner.index, Number(terms.today.slice(0, 4)))),
    invoiceOn: daysAgo(terms, 1 + random.below(20)),
    manufacturedOn: daysAgo(terms, 40 + random.below(90)),
    insuranceUntil: addDays(terms.today, 300 + random.below(60)),
    taxPaidUntil: `${terms.today.slice(0, 4)}-12-31`,
    saleId: seededId(terms, 'sal', String(owner.index)),
  }
}
