import type { Service } from '@/lib/engine/define-service'
import type { FileField } from '@/lib/engine/fields'

/** What a service wants in a field of pictures; null where it asks for none. */
export const askedPictures = ({ fields }: Pick<Service, 'fields'>, name: string): FileField | null => {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  return field?.kind === 'file' ? field : null
}
