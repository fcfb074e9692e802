/** What the carrier knows a parcel by: it names the province too, so that a push is found with one look-up. */
export const parcelReference = (province: string, parcelId: string): string => `${province}.${parcelId}`

export const readReference = (reference: string): { readonly province: string; readonly parcelId: string } | null => {
  const [, province, parcelId] = /^(\d{2}(?:-\d{4})?)\.(pcl_[0-9A-Z]{26})$/.exec(reference) ?? []
  return province && parcelId ? { province, parcelId } : null
}
