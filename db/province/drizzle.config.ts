import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'turso',
  casing: 'snake_case',
  schema: ['./db/common/schema.ts', './db/province/schema/*.ts'],
  out: './db/province/migrations',
})
