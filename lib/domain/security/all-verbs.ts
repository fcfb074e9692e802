import type { z } from 'zod'
import type { Context } from '@/lib/kernel/context'
import type { Result } from '@/lib/kernel/problem'
import { listedVerbs, type Verb } from '../verbs'

export type Run = (ctx: Context, raw: unknown, options?: { idempotencyKey?: string }) => Promise<Result<unknown>>
export type Exported = { readonly name: string; readonly run: Run; readonly verb: Verb | null }

const modules = import.meta.glob<Record<string, unknown>>(['../**/*.ts', '!../**/*.test.ts', '!../security/**', '!../**/test*/**', '!../**/*-test-world.ts', '!../test-world.ts'], { eager: true })
const sources = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts', '!../security/**'], { eager: true, query: '?raw', import: 'default' })

/** Commands written by hand around an inner one (a hash before, a limit before): known by their declared type. */
const declared = new Set(Object.values(sources).flatMap((text) => [...text.matchAll(/^export const (\w+): Command</gm)].map(([, name = '']) => name)))
const BESIDES = new Set(['identifyVisitor', 'deviceChallenge'])

/** The two lists above name functions of this form, which is what the cast states. */
const asRun = (value: unknown): Run => value as Run

export const exportedVerbs: readonly Exported[] = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter(([name, value]) => typeof value === 'function' && (listedVerbs().has(value) || declared.has(name) || BESIDES.has(name)))
  .map(([name, value]) => ({ name, run: asRun(value), verb: listedVerbs().get(value) ?? null }))
  .toSorted((a, b) => a.name.localeCompare(b.name))

type Def = {
  readonly type: string
  readonly catchall?: z.core.$ZodType
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>
  readonly innerType?: z.core.$ZodType
  readonly in?: z.core.$ZodType
  readonly element?: z.core.$ZodType
  readonly options?: readonly z.core.$ZodType[]
}

/** Zod's own description of a schema; the union of its many forms, of which only these parts are read here. */
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def

const innerOf = (def: Def): readonly z.core.$ZodType[] =>
  [def.innerType, def.in, def.element, ...(def.options ?? []), ...Object.values(def.shape ?? {})].filter((each) => each !== undefined)

/** Paths of objects in a schema that let unknown keys pass (B9). */
export const looseObjects = (schema: z.core.$ZodType, path = 'input'): string[] => {
  const def = defOf(schema)
  const isLoose = def.type === 'object' && (def.catchall === undefined || defOf(def.catchall).type !== 'never')
  const inShape = Object.entries(def.shape ?? {}).flatMap(([key, inner]) => looseObjects(inner, `${path}.${key}`))
  const others = innerOf({ ...def, shape: {} }).flatMap((inner) => looseObjects(inner, path))
  return [...(isLoose ? [path] : []), ...inShape, ...others]
}

/** Names of the fields a schema takes, unions flattened. */
export const fieldsOf = (schema: z.core.$ZodType): string[] => {
  const def = defOf(schema)
  return [...new Set([...Object.keys(def.shape ?? {}), ...innerOf({ ...def, shape: {} }).flatMap(fieldsOf)])]
}
