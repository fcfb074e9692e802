import type { SandboxConfig } from './config'
import { createCarrier } from './carrier/parcels'
import { createAuthority } from './identity/authority'
import { createCrowd } from './owners/crowd'
import { createPayments } from './payments/payments'
import { createPhones } from './phones/phones'
import { createPrinters } from './printer/printers'
import { createSmsVendor } from './sms/vendor'
import { createTrays } from './tray/trays'
import { openWorld } from './world'

/** Everything the outside world remembers; it is gone when the process ends. */
export const createSandbox = (config: SandboxConfig) => {
  const world = openWorld(config.dataDir)
  const phones = createPhones()
  return {
    config,
    world,
    phones,
    vendor: createSmsVendor(phones),
    authority: createAuthority(world),
    payments: createPayments(config.payments),
    carrier: createCarrier(config),
    trays: createTrays(config.key.secret),
    printers: createPrinters(),
    crowd: createCrowd({ config, world, phones }),
  }
}

export type Sandbox = ReturnType<typeof createSandbox>
