'use client'

import { useEffect, useRef } from 'react'

type Props = { words: { readonly title: string; readonly open: string; readonly close: string; readonly keys: readonly { readonly key: string; readonly does: string }[] } }

const FIELDS = 'input:not([type="hidden"]):not([disabled]), select:not([disabled]), textarea:not([disabled]), button[type="submit"]'

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const focusNext = (form: HTMLFormElement, from: Element): void => {
  const fields = [...form.querySelectorAll<HTMLElement>(FIELDS)]
  fields[fields.findIndex((field) => field === from) + 1]?.focus()
}

/**
 * For those who enter the same form all day (ux.md §3): Enter goes to the next field, Ctrl+Enter hands in, ? lists the
 * keys. Nothing happens while an input method composes; a text of several lines keeps its Enter.
 */
export const EntryKeys = ({ words }: Props) => {
  const list = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const form = list.current?.closest('form')
    if (!form) return
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event
      if (event.isComposing) return
      if (key === '?' && !isTyping(target)) return list.current?.showModal()
      if (key !== 'Enter' || !(target instanceof Element) || !form.contains(target)) return
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        form.requestSubmit()
      } else if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
        event.preventDefault()
        focusNext(form, target)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <button type="button" onClick={() => list.current?.showModal()} className="mb-4 inline-flex min-h-target items-center text-link underline">{words.open}</button>
      <dialog ref={list} aria-label={words.title} className="m-auto max-w-text rounded-lg border-2 border-edge bg-surface p-6 text-ink backdrop:bg-black/40">
        <h2 className="mb-3 text-h2">{words.title}</h2>
        <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
          {words.keys.map(({ key, does }) => <div key={key} className="contents"><dt><kbd className="whole">{key}</kbd></dt><dd>{does}</dd></div>)}
        </dl>
        <button type="button" onClick={() => list.current?.close()} className="inline-flex min-h-target items-center rounded-md border-2 border-edge px-5 font-semibold">{words.close}</button>
      </dialog>
    </>
  )
}
