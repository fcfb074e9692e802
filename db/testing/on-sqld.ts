import { beforeEach, inject } from 'vitest'
import { SQLD_PORTS } from './test-databases'

const sqld = inject('sqld')

if ('ports' in sqld) process.env[SQLD_PORTS] = JSON.stringify(sqld.ports)

// The world of such a file is made embedded and used by nobody.
beforeEach(({ skip, task }) => {
  if (!('missing' in sqld)) return
  task.meta.notTested = sqld.missing
  skip(sqld.missing)
})
