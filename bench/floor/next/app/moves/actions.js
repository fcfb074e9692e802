'use server'
import { redirect } from 'next/navigation'
import { moves } from '../../floor'

export const move = async (_state, form) => {
  if (!moves().carryOut(Number(form.get('index')))) return { problem: 'unknown' }
  redirect('/row')
}
