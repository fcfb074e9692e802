import { redirect } from 'next/navigation'
import { officeApplication } from '../../office-application'

type Props = { params: Promise<{ place: string; application: string }> }

const ContinuePage = async ({ params }: Props) => {
  const { place, application } = await params
  const { view, base } = await officeApplication(place, application, '/continue')
  return redirect(view.editable ? `${base}/${view.next}` : base)
}

export default ContinuePage
