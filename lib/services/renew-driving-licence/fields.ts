/** Asked once: what a renewal needs the register and the hospital know; only the way to the new licence is asked for. */
export { deliveryFields as fields } from '@/lib/engine/delivery'
