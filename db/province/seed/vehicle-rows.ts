import { addMonths } from '@/lib/kernel/clock'
import type { vehicles } from '../schema/register'
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

export const registeredVehicleRow = (terms: SeedTerms, owner: SeedPerson): VehicleRow & { id: string; plate: string } => {
  const random = randomFor(terms, `register:${owner.index}`)
  const registeredOn = daysAgo(terms, 30 + random.below(DAYS_OF_REGISTER))
  const row = common(terms, owner, 'registered', vinOf(terms, owner.index, Number(registeredOn.slice(0, 4))))
  return {
    ...row,
    plate: plateOf(terms, owner.index),
    stage: 'registered',
    status: random.below(20) === 0 ? 'Q' : 'A',
    registeredOn,
    inspectionUntil: addMonths(terms.today, 1 + random.below(24)),
    contactPhoneSealed: terms.tools.seal('vehicles.contact-phone', row.id, owner.phone),
    contactAddressSealed: terms.tools.seal('vehicles.contact-address', row.id, owner.address),
  }
}

const NEW_FROM = 500_000

/** Bought, reported by the dealer, waiting for its number. */
export const newVehicleRow = (terms: SeedTerms, owner: SeedPerson): VehicleRow & { id: string; invoiceOn: string } => {
  const random = randomFor(terms, `sale:${owner.index}`)
  return {
    ...common(terms, owner, 'new', vinOf(terms, NEW_FROM + owner.index, Number(terms.today.slice(0, 4)))),
    invoiceOn: daysAgo(terms, 1 + random.below(20)),
    saleId: seededId(terms, 'sal', String(owner.index)),
  }
}
