import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'turso',
  casing: 'snake_case',
  schema: ['./db/common/schema.ts', './db/national/schema/*.ts'],
  out: './db/national/migrations',
})
