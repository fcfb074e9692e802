'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import { canvasGlyph } from '@/lib/ports/printer/canvas-glyph'
import type { Printer, PrinterStatus, ReceiptLine } from '@/lib/ports/printer/contract'
import { openPrinter } from '@/lib/ports/printer/websocket-printer'
import { buttonStyle } from '../ui/button-style'

type Props = {
  bridge: string
  terminal: string
  receipt: readonly ReceiptLine[]
  words: { print: string; printing: string; printed: string; failed: string; paperOut: string }
  children: ReactNode
}

type State = 'asked' | 'printing' | 'printed' | 'failed'

const busy = (isBusy: boolean) => window.dispatchEvent(new Event(isBusy ? 'kiosk:busy' : 'kiosk:free'))
const cannotPrint = (status: PrinterStatus | null): boolean => status !== null && (status.kind === 'lost' || status.paper === 'out' || status.jam)

/** Asked before printing; a receipt that may have come out is not printed again by itself (ux.md §5.5, §5.7). */
export const PrintReceipt = ({ bridge, terminal, receipt, words, children }: Props) => {
  const [state, setState] = useState<State>('asked')
  const [status, setStatus] = useState<PrinterStatus | null>(null)
  const printer = useRef<Printer | null>(null)
  useEffect(() => {
    const config = { url: `${bridge}/printer`, terminal, columns: 48, drawGlyph: canvasGlyph('sans-serif'), timeoutMs: 15_000 }
    const opened = openPrinter(config, setStatus)
    printer.current = opened
    return opened.close
  }, [bridge, terminal])

  const print = async () => {
    if (!printer.current || state === 'printing') return
    setState('printing')
    busy(true)
    const outcome = await printer.current.print(receipt)
    busy(false)
    setState(outcome.kind === 'printed' ? 'printed' : 'failed')
  }
  const said = state === 'asked' && cannotPrint(status) ? words.paperOut : { asked: '', printing: words.printing, printed: words.printed, failed: words.failed }[state]
  return (
    <>
      <p role="status" className="min-h-[1.6em] text-lead font-bold">{said}</p>
      <div className="grid auto-rows-fr grid-cols-2 gap-gap landscape:grid-cols-3 low:grid-cols-3">
        {state === 'asked' && !cannotPrint(status) && (
          <button type="button" onClick={() => void print()} className={`${buttonStyle('primary')} col-span-2 min-h-[8dvh]! text-h3! landscape:col-span-1 low:col-span-1`}>
            {words.print}
          </button>
        )}
        {children}
      </div>
    </>
  )
}
