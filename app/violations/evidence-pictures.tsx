import { getTranslations } from 'next-intl/server'

/** Pictures of a record by their addresses. */
export const EvidencePictures = async ({ paths }: { paths: readonly string[] }) => {
  const t = await getTranslations('captures.check')
  return paths.map((path, i) => (
    // The image optimiser is off for pictures of people's affairs (C8).
    <img key={path} src={path} alt={t('picture', { n: i + 1 })} className="block w-full rounded-md border border-line bg-sunken" />
  ))
}
