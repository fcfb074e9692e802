import { openFloor } from '../engine'
import { openPages } from '../pages'
import { openMoves } from '../replay'

/** One connection a process, also across the bundles of pages and handlers. */
export const floor = () => (globalThis.floor ??= openFloor(process.env.FLOOR_FILE))

/** The same for what pages read. */
export const pages = () => (globalThis.floorPages ??= openPages(process.env.FLOOR_FILE, process.env.FLOOR_NATIONAL))

/** The recorded writes of a move. */
export const moves = () => (globalThis.floorMoves ??= openMoves(process.env.FLOOR_FILE, process.env.FLOOR_MOVES))
