import { keepBridge, type BridgeConfig } from '../bridge-socket'
import { printerMessageSchema, type PrintOutcome, type Printer, type PrinterStatus } from './contract'
import { encodeReceipt, type EscposOptions } from './escpos'

export type WebsocketPrinterConfig = BridgeConfig & EscposOptions & { readonly timeoutMs: number }

/** Browser adapter of a receipt printer's bridge. Receipts are printed one after the other. */
export const openPrinter = (config: WebsocketPrinterConfig, onStatus: (status: PrinterStatus) => void): Printer => {
  let settle: ((outcome: PrintOutcome) => void) | undefined
  let queue: Promise<unknown> = Promise.resolve()

  const bridge = keepBridge(config, {
    message(content) {
      const message = printerMessageSchema.safeParse(content)
      if (!message.success) return
      const { data } = message
      if (data.type === 'status') return onStatus({ kind: 'known', paper: data.paper, jam: data.jam })
      settle?.(data.type === 'printed' ? { kind: 'printed' } : { kind: 'failed', reason: data.reason })
    },
    lost() {
      settle?.({ kind: 'unknown' })
      onStatus({ kind: 'lost' })
    },
  })

  const printNow = (bytes: Uint8Array<ArrayBuffer>) =>
    new Promise<PrintOutcome>((resolve) => {
      const timer = setTimeout(() => settle?.({ kind: 'unknown' }), config.timeoutMs)
      settle = (outcome) => {
        clearTimeout(timer)
        settle = undefined
        resolve(outcome)
      }
      if (!bridge.send(bytes)) settle({ kind: 'failed', reason: 'lost' })
    })

  return {
    print(receipt) {
      const bytes = encodeReceipt(receipt, config)
      const printed = queue.then(() => printNow(bytes))
      queue = printed
      return printed
    },
    close: bridge.close,
  }
}
