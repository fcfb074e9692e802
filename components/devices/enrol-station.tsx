'use client'

import { useEffect, useState, useSyncExternalStore, type FormEvent, type ReactNode } from 'react'
import { FormContext, type FormWords } from '../form/form-context'
import { fieldId, freshForm, type FormState } from '../form/form-state'
import { keepDeviceKey, makeDeviceKey } from './device-key'
import { callKiosk, textOf } from './kiosk-call'

type Props = { place: string; next: string; words: FormWords; offline: string; children: ReactNode }

const enrol = async (place: string, code: string, offline: string): Promise<string | null> => {
  const { privateKey, publicKey } = await makeDeviceKey()
  const outcome = await callKiosk('enrol', { place, code, publicKey })
  if (outcome.kind === 'offline') return offline
  if (outcome.kind === 'refused') return outcome.detail
  await keepDeviceKey(place, { terminalId: textOf(outcome.value, 'terminalId'), privateKey })
  return null
}

const nothingToWatch = () => () => undefined
/** False until the script answers: a press before that would be the browser's own submission, with the code in the address. */
const useIsAwake = (): boolean => useSyncExternalStore(nothingToWatch, () => true, () => false)

/** Makes the machine's key and shows the office's one-time code for it; the code never enters an address. */
export const EnrolStation = ({ place, next, words, offline, children }: Props) => {
  const [state, setState] = useState<FormState>(freshForm())
  const [isWorking, setIsWorking] = useState(false)
  const isAwake = useIsAwake()
  useEffect(() => {
    if (isAwake) document.getElementById(fieldId('code'))?.focus()
  }, [isAwake])
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isWorking) return
    setIsWorking(true)
    const code = String(new FormData(event.currentTarget).get('code') ?? '')
    const refusal = await enrol(place, code, offline)
    if (refusal === null) return window.location.replace(next)
    setState({ problems: [{ field: 'code', text: refusal }], values: {} })
    setIsWorking(false)
  }
  return (
    <form className="contents" method="post" onSubmit={(event) => void submit(event)} noValidate>
      <fieldset className="contents" disabled={!isAwake}>
        <FormContext value={{ state, words }}>{children}</FormContext>
      </fieldset>
    </form>
  )
}
