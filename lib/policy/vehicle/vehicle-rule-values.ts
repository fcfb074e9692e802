/** How often a vehicle is inspected (Reg art 16); the names are groups of the cycle table, not of the register. */
export type InspectionKind =
  | 'commercial-passenger' | 'goods' | 'small-passenger' | 'minibus' | 'motorcycle' | 'school-bus' | 'other'

/** A period that begins at this age in whole years, or more, lasts so many months. */
export type CycleStep = { readonly fromAge: number; readonly months: number }

/** mark: the sign is applied for without a test on the line; test: the vehicle goes to a station. */
export type InspectionWay = 'mark' | 'test'

export type Exemption = {
  /** null = no limit of seats. */
  readonly maxSeats: number | null
  /** Due at this age in years. */
  readonly points: readonly { readonly age: number; readonly way: InspectionWay }[]
  readonly after: readonly CycleStep[]
}

export type InspectionCycle = { readonly steps: readonly CycleStep[]; readonly exemption?: Exemption }

/** Lines of the scrapping table (SCR annex 1). */
export type ScrapLine =
  | 'taxi-small' | 'taxi-medium' | 'taxi-large' | 'rental' | 'training-small' | 'training-medium' | 'training-large' | 'city-bus'
  | 'commercial-small' | 'commercial-medium' | 'commercial-large' | 'school-bus'
  | 'private-small' | 'private-medium' | 'private-large'
  | 'goods-micro' | 'goods-medium-light' | 'goods-heavy' | 'dangerous-goods' | 'single-cylinder' | 'low-speed-goods'
  | 'special-loaded' | 'special-unloaded' | 'semi-trailer-container' | 'semi-trailer-dangerous' | 'semi-trailer' | 'full-trailer'
  | 'motorcycle-three-wheel' | 'motorcycle' | 'wheeled-machinery'

/** null: no limit of years, or no guide mileage; mileage in 10,000 km. */
export type ScrapLimit = { readonly years: number | null; readonly mileage: number | null }

export type TemporaryPlateKind =
  | 'unregistered' | 'within-district' | 'across-districts' | 'awaiting-plates' | 'export' | 'used-export' | 'test' | 'oversize'

/** Calendar days or months (DAY-03); `most` per vehicle, null = no limit stated. */
export type TemporaryPlateTerm =
  | { readonly days: number; readonly most: number | null }
  | { readonly months: number; readonly most: number | null }

export type VehicleNumberKey =
  | 'insp.false.least' | 'insp.false.most'
  | 'insp.ahead.days' | 'insp.cancel.hours' | 'insp.missed.most' | 'insp.missed.months' | 'ban.missed.years'
  | 'veh.mark.months' | 'veh.mark.bus.months' | 'veh.exempt.stock.years' | 'veh.scrap.cycles' | 'veh.scrap.freeze.years'
  | 'veh.convert.private.years' | 'veh.convert.max.years'
  | 'veh.plate.days' | 'veh.document.days' | 'veh.contact.days' | 'veh.temporary.invoice.days' | 'veh.temporary.after.days'

export type VehicleRuleValues = Readonly<Record<VehicleNumberKey, number>> & {
  readonly 'veh.inspection.cycles': Readonly<Record<InspectionKind, InspectionCycle>>
  readonly 'veh.scrap.limits': Readonly<Record<ScrapLine, ScrapLimit>>
  /** A kind that is left out is not issued. */
  readonly 'veh.temporary': Readonly<Partial<Record<TemporaryPlateKind, TemporaryPlateTerm>>>
  /** By item code: status letters (standards.md §10) with which it cannot be done. */
  readonly 'veh.barred': Readonly<Record<string, string>>
}
