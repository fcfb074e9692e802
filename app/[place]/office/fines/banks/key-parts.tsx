import { useTranslations } from 'next-intl'
import { RegisteredName } from '@/components/ui/registered-name'
import type { BankKeyView } from '@/lib/domain/fines/list-banks'

/** In fours, as it is read out on the telephone; it breaks between them. */
export const Fingerprint = ({ of: { fingerprint } }: { of: BankKeyView }) => <span className="font-mono text-small">{fingerprint}</span>

/** The colleague, or that it came with the platform. */
export const KeptBy = ({ name }: { name: string | null }) => {
  const t = useTranslations('payments.bank.keys')
  return name === null ? t('platform') : <RegisteredName>{name}</RegisteredName>
}
