import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { findPlate } from '@/lib/domain/temporary-plates/list-plates'
import { isPlateAct, PlateActView } from '../../../../../temporary-plates/plate-act'
import { officePage } from '../../../office-page'
import { reprint, voidIssued } from '../../actions'

type Props = { params: Promise<{ place: string; plate: string; act: string }> }

const ACTIONS = { void: voidIssued, reprint } as const

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { act } = await params
  return isPlateAct(act) ? { title: (await getTranslations('temporaryPlates'))(`act.${act}.title`) } : {}
}

const PlateActPage = async ({ params }: Props) => {
  const { place, plate: plateId, act } = await params
  if (!isPlateAct(act)) notFound()
  const ctx = await officePage(place, `sheets/${plateId}/${act}`)
  const found = await findPlate(ctx, { plateId })
  const plate = found.ok ? found.value : null
  if (!plate) notFound()
  return <PlateActView ctx={ctx} act={act} plate={plate} back={`/${place}/office/sheets`} action={ACTIONS[act]} />
}

export default PlateActPage
