import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SoftLinks } from '@/components/shell/soft-links'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Open122', template: '%s · Open122' },
  manifest: '/manifest.webmanifest',
  icons: { icon: [{ url: '/icon.svg', type: 'image/svg+xml' }, { url: '/icon-192.png', sizes: '192x192' }], apple: '/apple-touch-icon.png' },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Every page is made for its request: it carries that rendering's nonce (C4). */
export const dynamic = 'force-dynamic'

const Root = async ({ children }: { children: ReactNode }) => {
  const chosen = await cookies()
  await headers()
  const mode = chosen.get('mode')?.value === 'elder' ? 'elder' : 'standard'
  const contrast = chosen.get('contrast')?.value === 'high' ? 'high' : 'normal'
  return (
    <html lang={await getLocale()} data-mode={mode} data-contrast={contrast}>
      <body>
        <NextIntlClientProvider messages={null}>{children}</NextIntlClientProvider>
        <SoftLinks />
      </body>
    </html>
  )
}

export default Root
