/** Asked once: what a renewal needs the register and the hospital know; what is asked for is the way to the new licence, and since version 2 its photo. */
export { deliveryFields as fields } from '@/lib/engine/delivery'
