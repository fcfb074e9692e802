import { z } from 'zod'

/** The page of a list that an address names; what is no page is the first. */
export const pageNumber = () => z.coerce.number().int().min(1).max(10_000).catch(1).default(1)

/** An empty list has one page. */
export const pagesOf = (total: number, size: number): number => Math.max(1, Math.ceil(total / size))
