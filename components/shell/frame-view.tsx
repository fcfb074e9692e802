'use client'

import type { ReactNode } from 'react'
import { Link } from '../ui/link'
import { SkipLink } from '../ui/skip-link'
import { BrandMark } from './brand-mark'
import type { FrameWords } from './frame-words'
import { HelpFooter } from './help-footer'
import { PreferenceBar } from './preference-bar'
import { ShellNav } from './shell-nav'
import type { Density, NavItem, Preferences, ShellPlace } from './shell-types'

export type Frame = {
  place: ShellPlace
  preferences: Preferences
  nav: readonly NavItem[]
  /** The face's own name after the brand: 单位服务, 业务办理. */
  face?: string
  homeHref: string
  account: ReactNode
  density?: Density
  words: FrameWords
  children: ReactNode
}

/**
 * One component of the browser, though nothing in it needs script: the server then sends what is in it as words, and makes its elements
 * once instead of twice.
 */
export const FrameView = ({ place, preferences, nav, face, homeHref, account, density, words, children }: Frame) => {
  const dense = density === 'dense' && preferences.mode !== 'elder'
  // Work has wide tables, in large letters too.
  const width = density ? 'max-w-wide' : 'max-w-page'
  const column = `mx-auto flex ${width} flex-wrap items-center justify-between gap-x-6 px-4`
  return (
    <div data-density={dense ? 'dense' : undefined} className="flex min-h-dvh flex-col bg-page text-body text-ink">
      <SkipLink>{words.skip}</SkipLink>
      <header>
        <div className="bg-brand-deep text-on-brand">
          <div className={column}>
            <p className="flex items-center gap-3 text-small">
              <span className="sr-only">{words.place}</span>
              <strong className="text-body">{place.name}</strong>
              <Link href="/" className="inline-flex min-h-target items-center text-on-brand">
                {words.otherPlace}
              </Link>
            </p>
            <PreferenceBar preferences={preferences} density={density} words={words.preferences} />
          </div>
        </div>
        <div className="bg-brand text-on-brand">
          <div className={`${column} py-3 dense:py-1.5`}>
            <Link href={homeHref} className="flex min-h-target items-center gap-3 text-on-brand no-underline">
              <BrandMark className="h-10 dense:h-7" />
              <span className="text-h3 leading-tight font-bold">
                {face ?? words.platform}
                <span className="block text-small font-normal dense:hidden">{words.brand}</span>
              </span>
            </Link>
            {account}
          </div>
        </div>
        <div aria-hidden="true" className="lane h-1 bg-brand-deep" />
        <ShellNav items={nav} width={width} label={words.nav} />
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto w-full ${width} grow px-4 py-8 sm:py-10 dense:py-5`}>
        {children}
      </main>
      <HelpFooter findHref={`/${place.code}/help`} width={width} words={words.help} />
    </div>
  )
}
