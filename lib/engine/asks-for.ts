import type { Service } from './define-service'
import type { Field } from './fields'

/** Whether a service asks for something of this kind: a held number has pages and deadlines of its own. */
export const asksFor = ({ fields }: Pick<Service, 'fields'>, kind: Field['kind']): boolean => Object.values(fields).some((field) => field.kind === kind)
