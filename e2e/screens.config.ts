import { defineConfig } from '@playwright/test'
import base from '../playwright.config'

/** Takes the pictures of docs/screens; no test of anything. */
export default defineConfig({ ...base, testDir: '.', testMatch: 'screens.ts', projects: [{ name: 'screens' }], workers: 1 })
