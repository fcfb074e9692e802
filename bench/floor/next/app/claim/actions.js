'use server'
import { redirect } from 'next/navigation'
import { floor } from '../../floor'

export const claim = async (_state, form) => {
  if (!floor().claim(form.get('number'), form.get('who'), Date.now())) return { problem: 'taken' }
  redirect('/row')
}
