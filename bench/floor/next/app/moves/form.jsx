'use client'
import { useActionState } from 'react'
import { move } from './actions'

export const MoveForm = () => {
  const [state, act] = useActionState(move, {})
  return (
    <form action={act}>
      <p>{state.problem}</p>
      <input name="index" />
      <button>Move</button>
    </form>
  )
}
