import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** One title for every screen: nothing of a person in titles (E5). */
export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getTranslations('kiosk.attractPage'))('title'), robots: { index: false } })

const KioskLayout = ({ children }: { children: ReactNode }) => children

export default KioskLayout
