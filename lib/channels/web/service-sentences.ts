import type { Service } from '@/lib/engine/define-service'
import type { Text } from '@/lib/kernel/locale'

/** A service's own problem sentences in the shape `problemText` takes. */
export const serviceSentences = (service: Service | null): Readonly<Record<string, Text>> => {
  if (!service) return {}
  const { 'zh-Hans': zh, en } = service.messages
  return Object.fromEntries(Object.entries(zh.problems).map(([code, sentence]) => [code, { 'zh-Hans': sentence, en: en.problems[code] ?? sentence }]))
}
