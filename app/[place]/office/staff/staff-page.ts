import type { Context } from '@/lib/kernel/context'
import { freshPage } from '../fresh-page'

/** A form of the administrator. */
export const staffFormPage = (place: string, path: string): Promise<Context> => freshPage(place, path, 'staff.grant-role')
