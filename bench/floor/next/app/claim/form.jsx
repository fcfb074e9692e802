'use client'
import { useActionState } from 'react'
import { claim } from './actions'

export const ClaimForm = () => {
  const [state, act] = useActionState(claim, {})
  return (
    <form action={act}>
      <p>{state.problem}</p>
      <input name="number" />
      <input name="who" />
      <button>Claim</button>
    </form>
  )
}
