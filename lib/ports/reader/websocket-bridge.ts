import { keepBridge, type BridgeConfig } from '../bridge-socket'
import { bridgeMessageSchema, type Reader, type ReaderEvent } from './contract'

/** Browser adapter of the card bridge that runs beside a terminal. */
export const openReader = (config: BridgeConfig, onEvent: (event: ReaderEvent) => void): Reader => {
  const bridge = keepBridge(config, {
    message(content) {
      const event = bridgeMessageSchema.safeParse(content)
      if (event.success) onEvent(event.data)
    },
    lost: () => onEvent({ type: 'lost' }),
  })
  return { close: bridge.close }
}
