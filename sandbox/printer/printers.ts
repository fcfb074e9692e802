import type { WebSocket } from 'ws'
import { now } from '../clock'
import { readPaper, type PaperPart } from './paper'

export type PrinterFaults = { readonly paper: 'ok' | 'low' | 'out'; readonly jam: boolean }
export type Roll = { readonly at: number; readonly parts: readonly PaperPart[] }

const GOOD: PrinterFaults = { paper: 'ok', jam: false }
const KEPT = 20

export type Printers = ReturnType<typeof createPrinters>

export const createPrinters = () => {
  const faults = new Map<string, PrinterFaults>()
  const rolls = new Map<string, readonly Roll[]>()
  const listeners = new Map<string, Set<WebSocket>>()

  const faultsOf = (terminal: string): PrinterFaults => faults.get(terminal) ?? GOOD
  const status = (terminal: string): string => JSON.stringify({ type: 'status', ...faultsOf(terminal) })

  /** One binary message is one receipt. */
  const print = (terminal: string, bytes: Uint8Array): object => {
    const { paper, jam } = faultsOf(terminal)
    if (jam) return { type: 'failed', reason: 'jam' }
    if (paper === 'out') return { type: 'failed', reason: 'paper-out' }
    rolls.set(terminal, [{ at: now(), parts: readPaper(bytes) }, ...(rolls.get(terminal) ?? [])].slice(0, KEPT))
    return { type: 'printed' }
  }

  return {
    faultsOf,
    rollsOf: (terminal: string): readonly Roll[] => rolls.get(terminal) ?? [],
    terminals: (): readonly string[] => [...new Set([...listeners.keys(), ...rolls.keys()])],
    printed: (): number => [...rolls.values()].reduce((sum, all) => sum + all.length, 0),

    setFaults(terminal: string, next: PrinterFaults): void {
      faults.set(terminal, next)
      for (const socket of listeners.get(terminal) ?? []) socket.send(status(terminal))
    },

    listen(terminal: string, socket: WebSocket): void {
      const others = listeners.get(terminal) ?? new Set()
      listeners.set(terminal, others.add(socket))
      socket.on('close', () => {
        others.delete(socket)
        if (others.size === 0) listeners.delete(terminal)
      })
      socket.on('message', (data, isBinary) => {
        if (isBinary && data instanceof Uint8Array) socket.send(JSON.stringify(print(terminal, data)))
      })
      socket.send(status(terminal))
    },
  }
}
