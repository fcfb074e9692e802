import { ClaimForm } from './form'

export default function Claim() {
  return <ClaimForm />
}
