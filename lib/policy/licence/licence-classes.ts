/** 准驾车型, standards.md §8. C6 exists since 2022-04-01. */
export const LICENCE_CLASSES = [
  'A1', 'A2', 'A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'D', 'E', 'F', 'M', 'N', 'P',
] as const
export type LicenceClass = (typeof LICENCE_CLASSES)[number]

export const isLicenceClass = (text: string): text is LicenceClass => LICENCE_CLASSES.some((name) => name === text)

/** Anything that is no class is left out. */
export const licenceClassesOf = (names: readonly string[]): readonly LicenceClass[] => names.filter(isLicenceClass)

/** As printed and kept in the register, one after the other: `A2D`. */
export const licenceClassesIn = (text: string): readonly LicenceClass[] => licenceClassesOf(text.match(/[A-Z]\d?/g) ?? [])

/** 大中型客货车: reviewed each cycle (LIC-09), 90 points in K2, longer education. */
export const LARGE_CLASSES: readonly LicenceClass[] = ['A1', 'A2', 'A3', 'B1', 'B2']

/** The classes that end at 60 or 63 (LIC-06). */
export const LARGE_AND_MACHINE_CLASSES: readonly LicenceClass[] = [...LARGE_CLASSES, 'M', 'N', 'P']

/** The classes that end at 70 (LIC-08). */
export const CLASSES_TO_SEVENTY: readonly LicenceClass[] = ['C3', 'C4', 'C6', 'D', 'E']

const MOTORCYCLE_CLASSES: readonly LicenceClass[] = ['D', 'E', 'F']

/** Car classes are all but D E F (standards.md §8). */
export const isMotorcycleClass = (name: LicenceClass): boolean => MOTORCYCLE_CLASSES.includes(name)

/** What a class lets one drive besides itself, as the annex of Order 162 lists it; the list is not transitive. */
const ALSO_COVERS: Readonly<Record<LicenceClass, readonly LicenceClass[]>> = {
  A1: ['A3', 'B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'M'],
  A2: ['B1', 'B2', 'C1', 'C2', 'C3', 'C4', 'C6', 'M'],
  A3: ['C1', 'C2', 'C3', 'C4'],
  B1: ['C1', 'C2', 'C3', 'C4', 'M'],
  B2: ['C1', 'C2', 'C3', 'C4', 'M'],
  C1: ['C2', 'C3'],
  C2: [],
  C3: ['C4'],
  C4: [],
  C5: [],
  C6: [],
  D: ['E', 'F'],
  E: ['F'],
  F: [],
  M: [],
  N: [],
  P: [],
}

const covers = (held: LicenceClass, wanted: LicenceClass): boolean => held === wanted || ALSO_COVERS[held].includes(wanted)

export const holdsClass = (held: readonly LicenceClass[], wanted: LicenceClass): boolean =>
  held.some((name) => covers(name, wanted))

/** Every class the holder may drive by these, in the order of the annex. */
export const classesCovered = (held: readonly LicenceClass[]): readonly LicenceClass[] =>
  LICENCE_CLASSES.filter((name) => holdsClass(held, name))

/** What is printed: no class that another printed one covers, in the order of the annex. */
export const classesPrinted = (held: readonly LicenceClass[]): readonly LicenceClass[] =>
  LICENCE_CLASSES.filter((name) => held.includes(name) && !held.some((other) => other !== name && covers(other, name)))

/** Classes a holder may step down to of own will (B23): covered by a held one, and not held already. */
export const classesBelow = (held: readonly LicenceClass[]): readonly LicenceClass[] =>
  classesCovered(held).filter((name) => !held.includes(name))

/** What is held after stepping down: every class that covers the chosen one goes, the others stay (B23). */
export const classesAfterStepDown = (held: readonly LicenceClass[], to: LicenceClass): readonly LicenceClass[] =>
  classesPrinted([...held.filter((name) => !covers(name, to)), to])

/**
 * What is held once a class obtained by deceit is withdrawn: every other class stays. What the withdrawn one had covered is not printed and not remembered; whoever
 * added it to a car class keeps C1 (assumed).
 */
export const classesAfterWithdrawal = (held: readonly LicenceClass[], withdrawn: LicenceClass, addedToCar: boolean): readonly LicenceClass[] => {
  const left = held.filter((name) => name !== withdrawn)
  const keepsCar = addedToCar && !left.some((name) => !isMotorcycleClass(name))
  return classesPrinted(keepsCar ? [...left, 'C1'] : left)
}
