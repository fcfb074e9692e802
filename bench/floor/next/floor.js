import { openFloor } from '../engine'

/** One connection a process, also across the bundles of pages and handlers. */
export const floor = () => (globalThis.floor ??= openFloor(process.env.FLOOR_FILE))
