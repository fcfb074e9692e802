import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Locale } from '@/lib/kernel/locale'
import { common as en } from '@/lib/messages/en/common'
import { common as zh } from '@/lib/messages/zh-Hans/common'
import { DataTable } from './data-table'

const shown = (locale: Locale, common: object, more: boolean) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} timeZone="Asia/Shanghai" messages={{ common }}>
      <DataTable caption="-" rows={[{ id: 'a' }]} columns={[{ id: 'id', header: '-', cell: ({ id }) => id }]} rowId={({ id }) => id} state={{}} path="/" total={5_000} more={more} page={1} pages={1} />
    </NextIntlClientProvider>,
  )

test('a list says how many rows it has, and where counting stopped that there are more', () => {
  expect(shown('en', en, false)).toContain('>5,000 rows<')
  expect(shown('en', en, true)).toContain('>More than 5,000 rows<')
  expect(shown('zh-Hans', zh, true)).toContain('>超过 5,000 条<')
})
