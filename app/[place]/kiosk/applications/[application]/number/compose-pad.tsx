'use client'

import { useEffect, useState } from 'react'
import { PlateKeys, type PlateKeysProps } from '@/components/kiosk/plate-keys'

type Props = {
  target: string
  place: string
  applicationId: string
  prefix: string
  /** Keys of the first place, from the server. */
  first: readonly string[]
  keysAfter: (place: string, applicationId: string, typed: string) => Promise<readonly string[]>
  words: PlateKeysProps['words']
  none: string
}

/** Follows the field: after each character the server says which may follow. */
export const ComposePad = ({ target, place, applicationId, prefix, first, keysAfter, words, none }: Props) => {
  const [typed, setTyped] = useState('')
  const [possible, setPossible] = useState(first)
  useEffect(() => {
    const field = document.getElementById(target)
    if (!(field instanceof HTMLInputElement)) return
    let asked = 0
    const follow = async () => {
      const turn = ++asked
      const value = field.value.normalize('NFKC').trim().toUpperCase()
      setTyped(value)
      const keys = value === '' ? first : await keysAfter(place, applicationId, prefix + value)
      if (turn === asked) setPossible(keys)
    }
    const onInput = () => void follow()
    field.addEventListener('input', onInput)
    return () => {
      asked++
      field.removeEventListener('input', onInput)
    }
  }, [target, place, applicationId, prefix, first, keysAfter])
  return (
    <>
      {typed === '' && possible.length === 0 && <p role="status" className="text-lead">{none}</p>}
      <PlateKeys target={target} position={prefix.length + [...typed].length} possible={possible} words={words} />
    </>
  )
}
