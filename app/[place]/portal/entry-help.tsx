import { getTranslations } from 'next-intl/server'
import { EntryKeys } from '@/components/form/entry-keys'

/** Keys of every form of the portal, and their list (ux.md §3); stands inside the form. */
export const EntryHelp = async () => {
  const t = await getTranslations('portal.keys')
  return (
    <EntryKeys
      words={{
        title: t('title'), open: t('open'), close: t('close'),
        keys: [{ key: 'Enter', does: t('next') }, { key: 'Ctrl+Enter', does: t('submit') }, { key: '?', does: t('list') }],
      }}
    />
  )
}
