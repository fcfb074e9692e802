import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

/** A build beside the usual one (tests, measurements) completes a compiler configuration of its own, not the project's. */
const compilerConfig = (buildDir: string | undefined): string => {
  if (!buildDir) return 'tsconfig.json'
  const path = join('.tools', `tsconfig.${basename(buildDir)}.json`)
  if (!existsSync(path)) {
    mkdirSync('.tools', { recursive: true })
    const include = ['../next-env.d.ts', '../**/*.ts', '../**/*.tsx']
    writeFileSync(path, JSON.stringify({ extends: '../tsconfig.json', include, exclude: ['../node_modules', '../data', '../bench/floor', '../.next*'] }))
  }
  return path
}

const withMessages = createNextIntlPlugin('./lib/messages/request.ts')

const config: NextConfig = {
  distDir: process.env.BUILD_DIR ?? '.next',
  typescript: { tsconfigPath: compilerConfig(process.env.BUILD_DIR) },
  poweredByHeader: false,
  // Only what the edge keeps: for it alone nginx asks, once for all its readers; the rest nginx compresses (performance.md §1).
  compress: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  // The title stands in the head of every answer, not behind a script that moves it there.
  htmlLimitedBots: /./,
  productionBrowserSourceMaps: false,
  // Native or font-reading packages stay outside the bundles.
  serverExternalPackages: ['libsql', '@libsql/client', '@node-rs/argon2', 'fontkit', 'pdfkit', 'pino', 'sharp'],
  // Each page is loaded when it is first asked for: all of them at once are half of a cold start (P9).
  experimental: { serverActions: { bodySizeLimit: '256kb' }, preloadEntriesOnStart: false },
}

export default withMessages(config)
