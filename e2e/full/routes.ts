import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const APP = join(import.meta.dirname, '..', '..', 'app')

/** Every page of the app folder as its address reads: `/[place]/services/[service]`. */
export const pageRoutes = (): readonly string[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .filter((file) => file === 'page.tsx' || file.endsWith(`${sep}page.tsx`))
    .map((file) => `/${file.split(sep).slice(0, -1).filter((part) => !/^\(.*\)$/.test(part)).join('/')}`)
    .sort()

const parts = (path: string): readonly string[] => path.split('/').filter(Boolean)
const isOpen = (part: string): boolean => part.startsWith('[')

const fits = (route: string, address: string): boolean => {
  const [asked, given] = [parts(route), parts(address)]
  return asked.length === given.length && asked.every((part, index) => isOpen(part) || part === given[index])
}

/** A folder named like the address wins over one that takes any name, from left to right, as the framework has it. */
const rank = (route: string): string => parts(route).map((part) => (isOpen(part) ? '1' : '0')).join('')

/** The page that answers at this address; `null` where nothing is. */
export const routeOf = (address: string, routes: readonly string[] = pageRoutes()): string | null =>
  routes.filter((route) => fits(route, address)).sort((a, b) => rank(a).localeCompare(rank(b)))[0] ?? null
