import { code, optional, phone, text, type FactsOf } from '@/lib/engine/fields'

export const fields = {
  phone: phone(),
  phoneCode: code('contact.change', { field: 'phone' }),
  address: optional(text({ max: 120 })),
}

export type Facts = FactsOf<typeof fields>
