import { MoveForm } from './form'

export default function Move() {
  return <MoveForm />
}
